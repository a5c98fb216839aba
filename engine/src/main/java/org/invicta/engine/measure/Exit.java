package org.invicta.engine.measure;

import java.util.List;
import java.util.stream.Collectors;
import org.invicta.engine.definition.MeasureDefinition.Dimension;
import org.invicta.engine.measure.Asked.NotUnderstood;
import org.invicta.engine.measure.Asked.Understood;
import org.invicta.engine.measure.MeasureProblem.Kind;

/**
 * The only way out: decides for an audience what of an answer may be seen.
 *
 * <p>Police staff see every number. For the public, numbers from 1 to 4 and those that would give them away are withheld by {@link
 * Suppression}; one period dimension at a time and no crossed dimensions, since a quarter less two of its months gives the third.
 */
public final class Exit {

  private Exit() {}

  /** Whether a question may be answered to an audience at all; refusals carry M012. */
  public static Asked<Question> admits(Question question, Audience audience) {
    if (audience == Audience.POLICE) {
      return new Understood<>(question);
    }
    var crossed = question.by().stream().filter(by -> by.dimensions().size() > 1).findFirst();
    if (crossed.isPresent()) {
      return refused("the breakdown '" + crossed.get().code() + "' crosses dimensions");
    }
    var times =
        question.by().stream()
            .flatMap(by -> by.dimensions().stream())
            .filter(Dimension.Time.class::isInstance)
            .map(dimension -> dimension.code().value())
            .collect(Collectors.joining(", "));
    return times.contains(", ")
        ? refused("the breakdowns " + times + " lie inside one another")
        : new Understood<>(question);
  }

  /**
   * Lets an answer out.
   *
   * @throws IllegalArgumentException when the question should not have been admitted
   */
  public static Published release(Answer answer, Audience audience) {
    if (admits(answer.question(), audience) instanceof NotUnderstood<Question>(var problem)) {
      throw new IllegalArgumentException(problem.toString());
    }
    return switch (audience) {
      case POLICE -> shown(answer);
      case PUBLIC -> protectedFrom(answer);
    };
  }

  private static Published shown(Answer answer) {
    return published(
        answer,
        Audience.POLICE,
        new Published.Figure.Shown(answer.total()),
        answer.tables().stream()
            .map(table -> masked(table, new Suppression.Decision.ShowAll()))
            .toList());
  }

  /** When one table must hide its total, so must all: any other would give the total away by addition. */
  private static Published protectedFrom(Answer answer) {
    var decisions = answer.tables().stream().map(Exit::decide).toList();
    var hideAll =
        Suppression.isSmall(answer.total())
            || decisions.stream()
                .anyMatch(Suppression.Decision.WithholdWithTotal.class::isInstance);
    var tables = answer.tables();
    return published(
        answer,
        Audience.PUBLIC,
        hideAll ? new Published.Figure.Withheld() : new Published.Figure.Shown(answer.total()),
        java.util.stream.IntStream.range(0, tables.size())
            .mapToObj(
                index ->
                    masked(
                        tables.get(index),
                        hideAll
                            ? new Suppression.Decision.WithholdWithTotal()
                            : decisions.get(index)))
            .toList());
  }

  private static Suppression.Decision decide(Answer.Table table) {
    return Suppression.of(table.rows().stream().mapToLong(Answer.Row::count).toArray());
  }

  private static Published.Table masked(Answer.Table table, Suppression.Decision decision) {
    return new Published.Table(
        table.by(),
        table.rows().stream()
            .map(
                row ->
                    new Published.Row(
                        row.cells(),
                        decision.shows(row.count())
                            ? new Published.Figure.Shown(row.count())
                            : new Published.Figure.Withheld()))
            .toList());
  }

  private static Published published(
      Answer answer, Audience audience, Published.Figure total, List<Published.Table> tables) {
    return new Published(answer.question(), audience, answer.knownAt(), total, tables);
  }

  private static Asked<Question> refused(String found) {
    return new NotUnderstood<>(
        new MeasureProblem(
            Kind.BREAKDOWN_NOT_PUBLIC,
            found,
            "for the public, dimensions stand alone and only one of them is a period",
            "ask for one breakdown by period at a time"));
  }
}
