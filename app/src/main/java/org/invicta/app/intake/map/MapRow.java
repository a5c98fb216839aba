package org.invicta.app.intake.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.app.intake.file.Columns;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;

/** Turns the values of a row into fields, as the rules and the definition say. */
public final class MapRow {

  private static final Cell NOT_KNOWN = new Cell.NotKnown();
  private static final String CODE_FOR_NOT_KNOWN = "not-known";

  private final int width;
  private final List<Slot> slots;

  private MapRow(int width, List<Slot> slots) {
    this.width = width;
    this.slots = slots;
  }

  private record Source(int place, String column, CellReader reader) {}

  private record Slot(String section, String field, boolean required, List<Source> sources) {}

  /** For the sections of a record. Rules whose columns the file lacks are passed over. */
  public static MapRow ofRecord(
      RecordDefinition definition, List<Rule> rules, Columns columns, Conventions conventions) {
    var slots = new ArrayList<Slot>();
    for (Rule rule : rules) {
      var located = definition.field(rule.field()).orElseThrow(() -> unknown(rule));
      slot(located.section().code().value(), located.field(), rule, columns, conventions)
          .ifPresent(slots::add);
    }
    return new MapRow(columns.width(), slots);
  }

  /** For one item of a group. */
  public static MapRow ofItem(
      FieldKind.Group group, List<Rule> rules, Columns columns, Conventions conventions) {
    var slots = new ArrayList<Slot>();
    for (Rule rule : rules) {
      var field =
          group.fields().stream()
              .filter(one -> one.code().value().equals(rule.field()))
              .findFirst()
              .orElseThrow(() -> unknown(rule));
      slot("", field, rule, columns, conventions).ifPresent(slots::add);
    }
    return new MapRow(columns.width(), slots);
  }

  private static IllegalArgumentException unknown(Rule rule) {
    return new IllegalArgumentException("The definition has no field " + rule.field());
  }

  private static Optional<Slot> slot(
      String section, Field field, Rule rule, Columns columns, Conventions conventions) {
    var sources =
        rule.from().stream()
            .filter(from -> columns.has(from.column()))
            .map(
                from ->
                    new Source(
                        columns.place(from.column()),
                        columns.name(from.column()),
                        from.reader().orElseGet(() -> ReadCell.of(field.kind(), conventions))))
            .toList();
    boolean required =
        field.required().filter(Field.Requirement.Always.class::isInstance).isPresent();
    return sources.isEmpty()
        ? Optional.empty()
        : Optional.of(new Slot(section, field.code().value(), required, sources));
  }

  /** The fields that a row gives, or all that is wrong with it. */
  public Mapped map(List<String> values) {
    if (values.isEmpty()) {
      return new Mapped.Wrong(List.of(BROKEN));
    }
    if (values.size() != width) {
      return new Mapped.Wrong(List.of(wrongWidth(values.size())));
    }
    var body = new LinkedHashMap<String, Value>();
    var sections = new LinkedHashMap<String, Map<String, Value>>();
    var faults = new ArrayList<Fault>(0);
    for (Slot slot : slots) {
      switch (read(slot, values, faults)) {
        case Cell.Is(var value) ->
            (slot.section().isEmpty()
                    ? body
                    : sections.computeIfAbsent(slot.section(), _ -> new LinkedHashMap<>()))
                .put(slot.field(), value);
        case Cell.NotKnown _, Cell.Bad _ -> {}
      }
    }
    if (!faults.isEmpty()) {
      return new Mapped.Wrong(faults);
    }
    sections.forEach((section, fields) -> body.put(section, new Value.Group(fields)));
    return new Mapped.Fields(new Value.Group(body));
  }

  private static Cell read(Slot slot, List<String> values, List<Fault> faults) {
    Cell best = NOT_KNOWN;
    for (Source source : slot.sources()) {
      switch (source.reader().read(values.get(source.place()))) {
        case Cell.Bad bad -> {
          faults.add(
              new Fault(source.column(), bad.code(), bad.found(), bad.allowed(), bad.todo()));
          return bad;
        }
        case Cell.Is is when !isCodeForNotKnown(is) -> {
          return is;
        }
        case Cell.Is is -> best = is;
        case Cell.NotKnown _ -> {}
      }
    }
    if (slot.required() && best instanceof Cell.NotKnown) {
      faults.add(
          new Fault(
              slot.sources().getFirst().column(),
              RejectCode.MISSING_VALUE,
              "no value",
              "a value",
              "Give the value"));
    }
    return best;
  }

  private static boolean isCodeForNotKnown(Cell.Is is) {
    return is.value() instanceof Value.Text(var code) && code.equals(CODE_FOR_NOT_KNOWN);
  }

  private static final Fault BROKEN =
      new Fault(
          "",
          RejectCode.BROKEN_QUOTE,
          "a broken quote",
          "a value in quotes that ends on its own line, with quotes inside it doubled",
          "Mend the quotes");

  private Fault wrongWidth(int found) {
    return new Fault(
        "",
        RejectCode.WRONG_NUMBER_OF_VALUES,
        found + " values",
        width + " values, one for each column",
        "Look for a comma too many or too few, or a value that needs quotes");
  }
}
