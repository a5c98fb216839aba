package org.invicta.engine.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A figure that may leave, in any form: page, picture, CSV, JSON or PDF. Only {@link Exit} makes one.
 *
 * <p>Numbers that are too small for the audience are {@link Figure.Withheld}.
 */
public final class Published {

  private final Question question;
  private final Audience audience;
  private final Instant knownAt;
  private final Figure total;
  private final List<Table> tables;

  Published(
      Question question, Audience audience, Instant knownAt, Figure total, List<Table> tables) {
    this.question = question;
    this.audience = audience;
    this.knownAt = knownAt;
    this.total = total;
    this.tables = List.copyOf(tables);
  }

  /** The question it answers. */
  public Question question() {
    return question;
  }

  /** For whom it is. */
  public Audience audience() {
    return audience;
  }

  /** The instant whose knowledge was counted. */
  public Instant knownAt() {
    return knownAt;
  }

  /** The figure. */
  public Figure total() {
    return total;
  }

  /** A table for each breakdown asked for, in their order. */
  public List<Table> tables() {
    return tables;
  }

  /** The table of a breakdown by its code, such as {@code district}. */
  public Optional<Table> table(String by) {
    return tables.stream().filter(table -> table.by().code().equals(by)).findFirst();
  }

  /** Whether any number is withheld. */
  public boolean withholds() {
    return total instanceof Figure.Withheld
        || tables.stream()
            .flatMap(table -> table.rows().stream())
            .anyMatch(row -> row.count() instanceof Figure.Withheld);
  }

  /** A number, or that it is withheld. */
  public sealed interface Figure {

    /** How it is written. */
    String text();

    /** A number that may be seen. */
    record Shown(long number) implements Figure {
      @Override
      public String text() {
        return "%,d".formatted(number);
      }
    }

    /** A number that is withheld because it, or one beside it, is small. */
    record Withheld() implements Figure {

      /** What stands in its place. */
      public static final String MARK = "withheld";

      @Override
      public String text() {
        return MARK;
      }
    }
  }

  /** A breakdown and its rows. */
  public record Table(Breakdown by, List<Row> rows) {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /** A group and its number. */
  public record Row(List<Answer.Cell> cells, Figure count) {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
