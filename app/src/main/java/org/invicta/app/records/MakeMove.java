package org.invicta.app.records;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.invicta.engine.body.Body;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.Code;
import org.invicta.engine.lifecycle.Decision;
import org.invicta.engine.lifecycle.MoveRequest;
import org.invicta.engine.lifecycle.Moves;
import org.invicta.engine.lifecycle.Refusal;
import org.springframework.stereotype.Component;

/** Moves records from state to state. */
@Component
public final class MakeMove {

  private final Definitions definitions;
  private final Versions versions;
  private final ReadRecords records;
  private final InstantSource clock;

  MakeMove(Definitions definitions, Versions versions, ReadRecords records, InstantSource clock) {
    this.definitions = definitions;
    this.versions = versions;
    this.records = records;
    this.clock = clock;
  }

  /**
   * Makes a move: a new version that says the same in another state.
   *
   * @param basedOn the version the person saw
   * @param roles the roles of whoever moves it
   * @return {@link Saved.Done}; {@link Saved.LostUpdate} when there is a newer version; {@link Saved.Refused} with the rule of the
   *     lifecycle (codes {@code L001} on)
   */
  public Saved move(RecordId id, int basedOn, Code move, Set<Code> roles, Provenance provenance) {
    var found = records.find(id);
    if (found.isEmpty()) {
      return new Saved.Refused(List.of(ChangeRecord.noSuchRecord(id)));
    }
    var latest = found.get();
    if (latest.version() != basedOn) {
      return new Saved.LostUpdate(latest, latest.body());
    }
    var authorship = Submission.authorship(provenance);
    if (!authorship.isEmpty()) {
      return new Saved.Refused(authorship);
    }
    var type = definitions.of(latest.type());
    if (type.isEmpty()) {
      return new Saved.Refused(List.of(OpenRecord.unknownType(latest.type().value())));
    }
    return switch (decide(type.get(), latest, move, roles, provenance.reason())) {
      case Decision.Allowed(var state) -> write(latest, state, provenance);
      case Decision.Refused refused -> new Saved.Refused(problems(move, refused));
    };
  }

  /** The moves that start in the state a record is in, in the order of its lifecycle. */
  public List<Code> from(Snapshot snapshot) {
    return definitions
        .of(snapshot.type())
        .flatMap(RecordType::moves)
        .map(moves -> moves.from(snapshot.state()).stream().map(move -> move.code()).toList())
        .orElse(List.of());
  }

  private static Decision decide(
      RecordType type, Snapshot latest, Code move, Set<Code> roles, String reason) {
    return type.moves()
        .map(moves -> decide(moves, type, latest, move, roles, reason))
        .orElseGet(
            () ->
                new Decision.Refused(
                    Refusal.NO_LIFECYCLE,
                    "Records of the type " + type.code() + " have no lifecycle",
                    "Change what the record says instead",
                    List.of()));
  }

  private static Decision decide(
      Moves moves, RecordType type, Snapshot latest, Code move, Set<Code> roles, String reason) {
    return moves.decide(
        new MoveRequest(
            latest.state(),
            move,
            roles,
            reason,
            field ->
                Body.value(type.definition(), latest.body(), field).isPresent()
                    || latest.parties().stream()
                        .anyMatch(party -> party.role().value().equals(field))));
  }

  private Saved write(Snapshot latest, Code state, Provenance provenance) {
    var head = versions.head(latest.id()).orElseThrow();
    if (head.version() != latest.version()) {
      return new Saved.LostUpdate(records.find(latest.id()).orElseThrow(), latest.body());
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var version =
        new Version(
            latest.id(),
            latest.type(),
            latest.key(),
            latest.version() + 1,
            latest.definitionVersion(),
            state,
            CanonicalJson.write(latest.body()),
            latest.parties(),
            latest.trueFrom(),
            head.next(now),
            provenance);
    if (versions.change(head, version, head.digest(), latest.parties())) {
      return new Saved.Done(latest.id(), version.version());
    }
    return new Saved.LostUpdate(records.find(latest.id()).orElseThrow(), latest.body());
  }

  private static List<Problem> problems(Code move, Decision.Refused refused) {
    var code = refused.refusal().code();
    if (refused.fields().isEmpty()) {
      return List.of(new Problem(code, "", "the move " + move, refused.rule(), refused.todo()));
    }
    var problems = new ArrayList<Problem>();
    for (String field : refused.fields()) {
      problems.add(new Problem(code, field, "no answer", refused.rule(), refused.todo()));
    }
    return problems;
  }
}
