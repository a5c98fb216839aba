package org.invicta.engine.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.decision.Axis.Limits;
import org.invicta.engine.definition.DecisionDefinition;
import org.invicta.engine.definition.DecisionDefinition.Hit;
import org.invicta.engine.definition.DecisionDefinition.Version;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.Finding;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Place;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Type;

/** Finds the cases for which a decision table has no row or too many, and the rows that no case can reach. */
public final class CheckTable {
  private static final int MOST_GAPS = 5;

  private final DecisionDefinition table;
  private final RecordDefinition record;
  private final List<Finding> findings = new ArrayList<>();

  private CheckTable(DecisionDefinition table, RecordDefinition record) {
    this.table = table;
    this.record = record;
  }

  /** Everything that is wrong with the rows of a table. */
  public static List<Finding> findings(DecisionDefinition table, RecordDefinition record) {
    var check = new CheckTable(table, record);
    table.versions().forEach(check::version);
    return List.copyOf(check.findings);
  }

  private void version(Version version) {
    var axes =
        table.inputs().stream()
            .map(input -> Axis.of(input, version.rows(), limits(input.from())))
            .toList();
    var coverage = new Coverage(axes, version.rows());
    try {
      gaps(version, coverage);
      neverFiring(version, coverage);
    } catch (Coverage.TooLarge _) {
      add(
          version.place(),
          FindingCode.DECISION_GAP,
          "too many cases to go through",
          "a table small enough to be checked",
          "split it into two tables, or take inputs out");
    }
    if (version.hit() == Hit.UNIQUE) {
      overlaps(version, coverage);
    }
  }

  private void gaps(Version version, Coverage coverage) throws Coverage.TooLarge {
    for (var gap : coverage.gaps(MOST_GAPS)) {
      add(
          version.place(),
          FindingCode.DECISION_GAP,
          "no row for " + coverage.words(gap),
          "a row for every case, those in which something is not known included",
          version.hit() == Hit.FIRST
              ? "add a row for it, or a last row without cells"
              : "add a row for it; null fits what is not known");
    }
  }

  private void neverFiring(Version version, Coverage coverage) throws Coverage.TooLarge {
    for (var row = 0; row < version.rows().size(); row++) {
      if (coverage.neverFires(row, version.hit() == Hit.FIRST)) {
        add(
            version.rows().get(row).place(),
            FindingCode.DECISION_ROW_NEVER_FIRES,
            "row " + (row + 1) + ", which can never fire",
            "rows that some case reaches",
            "move it up, correct its cells, or take it out");
      }
    }
  }

  private void overlaps(Version version, Coverage coverage) {
    for (var row = 1; row < version.rows().size(); row++) {
      for (var before = 0; before < row; before++) {
        var both = coverage.overlap(before, row);
        if (both.isPresent()) {
          add(
              version.rows().get(row).place(),
              FindingCode.DECISION_OVERLAP,
              "row %d, which fits together with row %d: %s"
                  .formatted(row + 1, before + 1, coverage.words(both.get())),
              "one row for each case under hit: unique",
              "narrow one of the two, or write hit: first");
        }
      }
    }
  }

  /** Where an input's numbers end: by the limits of its field, or because it counts. */
  private Limits limits(Expression from) {
    return switch (from) {
      case Expression.Path path -> ofField(String.join(".", path.names()), path.type());
      case Expression.Call call
          when call.function().equals("count") || call.function().equals("years") ->
          new Limits(Optional.of(java.math.BigDecimal.ZERO), Optional.empty(), true);
      default -> new Limits(Optional.empty(), Optional.empty(), isDay(from.type()));
    };
  }

  private Limits ofField(String name, Type type) {
    return record
        .field(name)
        .map(
            located ->
                switch (located.field().kind()) {
                  case FieldKind.Number number ->
                      new Limits(number.least(), number.most(), number.decimals() == 0);
                  case FieldKind.Computed computed -> limits(computed.from());
                  default -> new Limits(Optional.empty(), Optional.empty(), isDay(type));
                })
        .orElseGet(() -> new Limits(Optional.empty(), Optional.empty(), isDay(type)));
  }

  private static boolean isDay(Type type) {
    return type instanceof Type.Date;
  }

  private void add(Place place, FindingCode code, String found, String allowed, String todo) {
    findings.add(new Finding(place, code, "found " + found, "allowed: " + allowed, todo));
  }
}
