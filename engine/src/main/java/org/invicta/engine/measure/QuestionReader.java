package org.invicta.engine.measure;

import static org.invicta.engine.measure.PeriodReader.quoted;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.MeasureDefinition;
import org.invicta.engine.definition.MeasureDefinition.Dimension;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.shape.NearestName;
import org.invicta.engine.measure.Asked.NotUnderstood;
import org.invicta.engine.measure.Asked.Understood;
import org.invicta.engine.measure.MeasureProblem.Kind;

/** Reads what people ask of measures against the definitions in force. */
public final class QuestionReader {

  /** What stands for no breakdown at all: the figure alone. */
  public static final String NO_BREAKDOWN = "none";

  private static final int MOST_BREAKDOWNS = 24;
  private static final int MOST_CROSSED = 3;

  private final Practice practice;

  public QuestionReader(Practice practice) {
    this.practice = practice;
  }

  /**
   * Reads a question.
   *
   * @param now the present instant: nothing is known of the future
   */
  public Asked<Question> read(Question.InWords asked, Instant now) {
    return measure(asked.measure())
        .then(
            measure ->
                period(asked.period())
                    .then(
                        period ->
                            by(measure, asked.by())
                                .then(
                                    by ->
                                        KnownAt.read(asked.knownAt(), now)
                                            .then(
                                                knownAt ->
                                                    new Understood<>(
                                                        new Question(
                                                            measure, period, by, knownAt))))));
  }

  /** The measure of this name. */
  public Asked<MeasureDefinition> measure(String name) {
    var found = Code.isCode(name) ? practice.measures().get(new Code(name)) : null;
    if (found != null) {
      return new Understood<>(found);
    }
    var names =
        practice.measures().keySet().stream()
            .map(Code::value)
            .collect(Collectors.toCollection(TreeSet::new));
    return no(
        Kind.UNKNOWN_MEASURE,
        "there is no measure " + quoted(name),
        names.isEmpty()
            ? "the practice files define no measure"
            : "measures are " + String.join(", ", names),
        NearestName.of(name, names).map(near -> "did you mean " + near + "?").orElse("choose one"));
  }

  private static Asked<Optional<Period>> period(Optional<String> asked) {
    return asked
        .filter(text -> !text.isBlank())
        .map(text -> Period.parse(text).then(period -> understood(Optional.of(period))))
        .orElseGet(() -> understood(Optional.empty()));
  }

  private static Asked<List<Breakdown>> by(MeasureDefinition measure, Optional<String> asked) {
    var text = asked.map(String::strip).orElse("");
    if (text.isEmpty()) {
      return understood(
          measure.by().stream().map(dimension -> new Breakdown(List.of(dimension))).toList());
    }
    if (text.equals(NO_BREAKDOWN)) {
      return understood(List.of());
    }
    var breakdowns = new ArrayList<Breakdown>();
    for (var part : text.split(",", -1)) {
      switch (breakdown(measure, part.strip())) {
        case NotUnderstood<Breakdown>(var problem) -> {
          return new NotUnderstood<>(problem);
        }
        case Understood<Breakdown>(var breakdown) -> {
          if (!breakdowns.contains(breakdown)) {
            breakdowns.add(breakdown);
          }
        }
      }
    }
    return breakdowns.size() > MOST_BREAKDOWNS
        ? tooMany(text, "at most " + MOST_BREAKDOWNS + " breakdowns at a time")
        : understood(breakdowns);
  }

  private static Asked<Breakdown> breakdown(MeasureDefinition measure, String text) {
    var dimensions = new ArrayList<Dimension>();
    for (var name : text.split(":", -1)) {
      var found = measure.by().stream().filter(one -> one.code().value().equals(name)).findFirst();
      if (found.isEmpty()) {
        return unknown(measure, name);
      }
      if (dimensions.contains(found.get())) {
        return no(
            Kind.DIMENSION_TWICE,
            "the breakdown " + quoted(text) + " names " + name + " twice",
            "a dimension is crossed with others, not with itself",
            "leave one out");
      }
      dimensions.add(found.get());
    }
    return dimensions.size() > MOST_CROSSED
        ? tooMany(text, "at most " + MOST_CROSSED + " dimensions crossed")
        : understood(new Breakdown(dimensions));
  }

  private static <T> Asked<T> unknown(MeasureDefinition measure, String name) {
    var names = measure.by().stream().map(dimension -> dimension.code().value()).toList();
    return no(
        Kind.UNKNOWN_DIMENSION,
        "the measure " + measure.code() + " has no dimension " + quoted(name),
        names.isEmpty()
            ? "it cannot be broken down"
            : "dimensions are "
                + String.join(", ", names)
                + "; a comma between gives two tables, a colon crosses them",
        NearestName.of(name, names).map(near -> "did you mean " + near + "?").orElse("choose one"));
  }

  private static <T> Asked<T> tooMany(String text, String allowed) {
    return no(
        Kind.DIMENSIONS_TOO_MANY,
        "the breakdown " + quoted(text) + " asks for too much at once",
        allowed,
        "ask for fewer");
  }

  private static <T> Asked<T> understood(T value) {
    return new Understood<>(value);
  }

  private static <T> Asked<T> no(Kind kind, String found, String allowed, String todo) {
    return new NotUnderstood<>(new MeasureProblem(kind, found, allowed, todo));
  }
}
