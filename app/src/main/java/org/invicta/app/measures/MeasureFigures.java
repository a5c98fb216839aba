package org.invicta.app.measures;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.invicta.app.measures.counting.CountingStore;
import org.invicta.app.records.TypedView;
import org.invicta.app.records.TypedViews;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.MeasureDefinition;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.expression.Sql;
import org.invicta.engine.measure.Answer;
import org.invicta.engine.measure.Asked;
import org.invicta.engine.measure.Audience;
import org.invicta.engine.measure.Exit;
import org.invicta.engine.measure.Fact;
import org.invicta.engine.measure.Published;
import org.invicta.engine.measure.Question;
import org.invicta.engine.measure.QuestionReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The figures of measures. A figure leaves as {@link Published} only, after small numbers have been protected for its audience.
 *
 * <p>Lists of facts are for those who may see records; whoever calls this decides that first.
 */
@Component
public final class MeasureFigures {

  private final Practice practice;
  private final Function<Code, List<TypedView>> views;
  private final CountingStore counting;
  private final InstantSource clock;
  private final QuestionReader reader;
  private final Map<Code, Prepared> prepared = new ConcurrentHashMap<>();

  @Autowired
  MeasureFigures(Practice practice, TypedViews views, CountingStore counting, InstantSource clock) {
    this(practice, views::of, counting, clock);
  }

  MeasureFigures(
      Practice practice,
      Function<Code, List<TypedView>> views,
      CountingStore counting,
      InstantSource clock) {
    this.practice = practice;
    this.views = views;
    this.counting = counting;
    this.clock = clock;
    this.reader = new QuestionReader(practice);
  }

  /** Every measure, by title. */
  public List<MeasureDefinition> measures() {
    return practice.measures().values().stream()
        .sorted(java.util.Comparator.comparing(MeasureDefinition::title))
        .toList();
  }

  /** The measure of this name. */
  public Asked<MeasureDefinition> measure(String name) {
    return reader.measure(name);
  }

  /** Reads a question in the words of the person who asks. */
  public Asked<Question> read(Question.InWords asked) {
    return reader.read(asked, clock.instant());
  }

  /** Reads a question for an audience and answers it. */
  public Asked<Published> answer(Question.InWords asked, Audience audience) {
    return read(asked)
        .then(question -> Exit.admits(question, audience))
        .then(question -> new Asked.Understood<>(answer(question, audience)));
  }

  /**
   * Answers a question.
   *
   * @throws IllegalArgumentException when {@link Exit#admits} refuses the question to the audience
   */
  public Published answer(Question question, Audience audience) {
    var measure = ready(question);
    var now = now();
    return Exit.release(
        counting.ask(connection -> count(connection, measure, question, now)), audience);
  }

  /** The figure with a page of its facts and one of its near misses, each from page 1. */
  public Look look(Question question, int page, int nearMissPage, int size) {
    var measure = ready(question);
    var now = now();
    return counting.ask(
        connection -> {
          var answer = count(connection, measure, question, now);
          var missed =
              Statements.ask(
                  connection,
                  measure.sql().countNearMisses(question),
                  rows -> {
                    rows.next();
                    return rows.getLong(1);
                  });
          return new Look(
              Exit.release(answer, Audience.POLICE),
              page(
                  connection,
                  measure,
                  measure.sql().list(question, size, offset(page, size)),
                  page,
                  size,
                  answer.total()),
              page(
                  connection,
                  measure,
                  measure.sql().nearMisses(question, size, offset(nearMissPage, size)),
                  nearMissPage,
                  size,
                  missed));
        });
  }

  /** What takes the facts of a list one by one. */
  @FunctionalInterface
  public interface Taker {

    /** Takes one. */
    void take(Fact fact);
  }

  /** Hands over every fact of the list; gives how many there were. */
  public long eachFact(Question question, Taker taker) {
    var measure = ready(question);
    return each(measure, measure.sql().list(question, Long.MAX_VALUE, 0), taker);
  }

  /** Hands over every near miss; gives how many there were. */
  public long eachNearMiss(Question question, Taker taker) {
    var measure = ready(question);
    return each(measure, measure.sql().nearMisses(question, Long.MAX_VALUE, 0), taker);
  }

  /** How a measure is worked out: its definition, its plan and its SQL. */
  public Explanation explain(Question question) {
    return Explanation.of(prepared(question.measure()), question, practice);
  }

  /** Forgets the counting store and takes every record type over again; gives how many rows there were. */
  public long rebuild() {
    return counting.rebuild(
        practice.measures().values().stream()
            .map(MeasureDefinition::of)
            .distinct()
            .map(this::counted)
            .toList());
  }

  /** Why the counting store is not kept in its file; empty when it is. */
  public Optional<String> whyNotKept() {
    return counting.file().isPresent()
        ? Optional.empty()
        : Optional.of(
            "Another process holds the counting store's file: this one was made in memory.");
  }

  private CountingStore.Counted counted(Code type) {
    return new CountingStore.Counted(practice.definitionOf(type), views.apply(type));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Prepared ready(Question question) {
    var measure = prepared(question.measure());
    counting.bringUpToDate(counted(measure.record().code()));
    return measure;
  }

  private Prepared prepared(MeasureDefinition measure) {
    return prepared.computeIfAbsent(measure.code(), _ -> Prepared.of(measure, practice));
  }

  private static Answer count(
      Connection connection, Prepared measure, Question question, Instant now) throws SQLException {
    var knownAt = question.knownAt().orElse(now);
    return Statements.ask(
        connection,
        measure.sql().count(question),
        rows -> Counting.read(measure, question, knownAt, rows));
  }

  private static FactPage page(
      Connection connection, Prepared measure, Sql sql, int number, int size, long total)
      throws SQLException {
    var facts = new ArrayList<Fact>();
    take(connection, measure, sql, facts::add);
    return new FactPage(facts, number, size, total);
  }

  private long each(Prepared measure, Sql sql, Taker taker) {
    return counting.ask(connection -> take(connection, measure, sql, taker));
  }

  private static long take(Connection connection, Prepared measure, Sql sql, Taker taker)
      throws SQLException {
    var reading = new FactRows(measure);
    return Statements.ask(
        connection,
        sql,
        rows -> {
          var count = 0L;
          while (rows.next()) {
            taker.take(reading.fact(rows));
            count++;
          }
          return count;
        });
  }

  private static long offset(int page, int size) {
    return (page - 1L) * size;
  }
}
