package org.invicta.app.clocks;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.clocks.Happening.Kind;
import org.invicta.app.records.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps explanations of breaches, beside the breach and for good. */
@Component
public final class ExplainBreach {

  /** The longest explanation that is kept. */
  public static final int MOST = 2000;

  private final JdbcClient jdbc;
  private final ClockTable clocks;
  private final ClockChanges changes;
  private final TransactionTemplate transaction;
  private final InstantSource time;

  ExplainBreach(
      JdbcClient jdbc,
      ClockTable clocks,
      ClockChanges changes,
      PlatformTransactionManager transactions,
      InstantSource time) {
    this.jdbc = jdbc;
    this.clocks = clocks;
    this.changes = changes;
    this.transaction = new TransactionTemplate(transactions);
    this.time = time;
  }

  /** What became of an explanation. */
  public sealed interface Outcome {
    /** It is kept. */
    record Kept() implements Outcome {}

    /** There is no such clock, or it has not been breached. */
    record NoBreach() implements Outcome {}

    /** Who explains it is neither responsible nor told of the breach. */
    record NotYours() implements Outcome {}

    /** There are no words, or too many. */
    record WrongWords() implements Outcome {}
  }

  /**
   * An explanation of a breach.
   *
   * @param by the code of whoever gave it
   */
  public record Explanation(UUID clock, String words, String by, Instant at) {}

  /** Keeps an explanation. A breach may be explained more than once; nothing that was said is taken back. */
  public Outcome explain(UUID clock, String words, Actor actor) {
    var said = words.strip();
    if (said.isEmpty() || said.length() > MOST) {
      return new Outcome.WrongWords();
    }
    return Objects.requireNonNull(
        transaction.execute(
            _ ->
                clocks
                    .locked(clock)
                    .map(kept -> explain(kept, said, actor))
                    .orElseGet(Outcome.NoBreach::new)));
  }

  private Outcome explain(KeptClock kept, String words, Actor actor) {
    var now = time.instant().truncatedTo(ChronoUnit.MICROS);
    var seen = changes.look(kept, now);
    if (seen.life().breached().isEmpty()) {
      return new Outcome.NoBreach();
    }
    if (!isTheirs(seen, actor)) {
      return new Outcome.NotYours();
    }
    clocks.happened(
        seen.id(),
        new Happening(
            Kind.EXPLAINED, now, now, actor.officer(), Optional.empty(), Optional.empty(), words),
        Optional.of(seen.life().due()));
    if (seen.explained().isEmpty()) {
      clocks.explained(seen.id(), now);
    }
    return new Outcome.Kept();
  }

  private static boolean isTheirs(KeptClock clock, Actor actor) {
    return clock.owners().isEmpty() && clock.escalates().isEmpty()
        || actor.roles().stream()
            .anyMatch(role -> clock.owners().contains(role) || clock.escalates().contains(role));
  }

  /** The explanations of the breaches of a record's clocks, the first first. */
  public List<Explanation> of(org.invicta.app.records.RecordId record) {
    return jdbc.sql(
            """
            select e.clock_id, e.words, e.by_officer, e.recorded
            from clocks.clock_event e join clocks.clock c on c.id = e.clock_id
            where c.record_id = :record and e.kind = 'explained' order by e.number
            """)
        .param("record", record.value())
        .query(
            (row, _) ->
                new Explanation(
                    row.getObject("clock_id", UUID.class),
                    row.getString("words"),
                    row.getString("by_officer"),
                    ClockRows.instant(row, "recorded").orElseThrow()))
        .list();
  }
}
