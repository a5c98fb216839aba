package org.invicta.app.records;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.invicta.app.records.WhoItIs.Taking;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a version with all that belongs to it and announces it, in one transaction. */
@Component
final class Writing {

  private final Versions versions;
  private final WhoItIs people;
  private final ReadOrigins origins;
  private final Announcing announcing;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Writing(
      Versions versions,
      WhoItIs people,
      ReadOrigins origins,
      Announcing announcing,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.versions = versions;
    this.people = people;
    this.origins = origins;
    this.announcing = announcing;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * A version about to be written.
   *
   * @param type its type
   * @param body what it says, tidied; the version has it as text
   * @param taking who takes part, with those it enters
   * @param digest the digest of its body and parties
   * @param actor who writes it
   */
  record Planned(
      RecordType type,
      Version version,
      Value.Group body,
      Taking taking,
      byte[] digest,
      Actor actor) {}

  /** Does all of it or, when something is thrown, nothing; joins a transaction that has begun. */
  <T> T whole(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }

  /** Now, to the microsecond. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The head of the record with a key. */
  Optional<Head> head(Code type, String key) {
    return versions.head(type, key);
  }

  /** What was created upon a version. */
  List<RecordId> created(Version version) {
    return origins.created(version.id(), version.version());
  }

  /**
   * Writes a first version; false when the key is already used, and then nothing is written.
   *
   * @param opening whose work it is and where it comes from
   */
  boolean open(Planned planned, Opening opening) {
    if (!versions.open(planned.version(), planned.digest(), opening)) {
      return false;
    }
    keep(planned, List.of());
    versions.write(rows(planned));
    announce(Optional.empty(), planned, Optional.empty());
    return true;
  }

  /** What other modules keep of a record that is opened. */
  Rows rows(Planned planned) {
    return announcing.rows(changed(Optional.empty(), planned, Optional.empty()));
  }

  /**
   * Writes the version that follows; false when somebody else has written one meanwhile, and then nothing is written.
   *
   * @param undone the move it takes back
   */
  boolean next(Latest before, Planned planned, Optional<Code> undone) {
    var was = before.snapshot();
    if (!versions.change(before.head(), planned.version(), planned.digest(), was.parties())) {
      return false;
    }
    keep(planned, WhoItIs.said(planned.type().definition(), was.body(), was.parties()));
    announce(Optional.of(was), planned, undone);
    return true;
  }

  private void keep(Planned planned, List<Assertion> before) {
    people.keep(
        planned.type().definition(),
        planned.version(),
        planned.body(),
        before,
        planned.taking().fresh());
  }

  private void announce(Optional<Snapshot> before, Planned planned, Optional<Code> undone) {
    announcing.announce(changed(before, planned, undone));
  }

  private static RecordChanged changed(
      Optional<Snapshot> before, Planned planned, Optional<Code> undone) {
    var version = planned.version();
    return new RecordChanged(
        before, version.snapshot(planned.body()), version.move(), undone, planned.actor());
  }
}
