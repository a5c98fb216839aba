package org.invicta.engine.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.expression.Expression;

/**
 * A table that proposes an answer; a person decides.
 *
 * @param place where it is defined
 * @param code its code
 * @param title what people call it
 * @param of the record type it reads
 * @param proposes the choice field it proposes an answer for, named as in expressions
 * @param reason the text field in which a person says why the answer differs from the proposal
 * @param inputs what it looks at, in the order of its columns
 * @param versions its rows over time, in order, never overlapping
 */
public record DecisionDefinition(
    Place place,
    Code code,
    String title,
    Code of,
    String proposes,
    String reason,
    List<Input> inputs,
    List<Version> versions) {

  /** A column: what is looked at, in words and as an expression over the record. */
  public record Input(Place place, Code code, String label, Expression from) {}

  /** Which row counts where several fit. */
  public enum Hit {
    /** No two rows may fit: overlaps are findings. */
    UNIQUE,
    /** The first that fits. */
    FIRST
  }

  /**
   * The rows in force between two days, Europe/London.
   *
   * @param own believed, still to be verified; shown as such
   */
  public record Version(
      Place place,
      LocalDate from,
      Optional<LocalDate> to,
      Hit hit,
      String source,
      boolean own,
      List<Row> rows) {
    public Version {
      rows = List.copyOf(rows);
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
  }

  /**
   * A row.
   *
   * @param when the condition of each input that matters, by its code, already joined with the input's expression
   * @param cells the conditions as written, FEEL unary tests, by input
   * @param then the code proposed
   * @param because the reason in words
   */
  public record Row(
      Place place,
      Map<Code, Expression> when,
      Map<Code, String> cells,
      String then,
      String because) {
    public Row {
      when = Map.copyOf(when);
      cells = Map.copyOf(cells);
    }
  }

  public DecisionDefinition {
    inputs = List.copyOf(inputs);
    versions = List.copyOf(versions);
  }

  /** The version in force on a day. */
  public Optional<Version> on(LocalDate day) {
    return versions.stream().filter(version -> version.holdsOn(day)).findFirst();
  }
}
