package org.invicta.app.intake.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.invicta.app.intake.file.Columns;
import org.invicta.app.intake.map.Bodies;
import org.invicta.app.intake.map.Cell;
import org.invicta.app.intake.map.CellReader;
import org.invicta.app.intake.map.Conventions;
import org.invicta.app.intake.map.Fault;
import org.invicta.app.intake.map.Mapped;
import org.invicta.app.intake.map.ReadCell;
import org.invicta.app.intake.map.RejectCode;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;

/** Reads the columns {@code 0} to {@code 90+}, and checks that they add up to the total. */
final class YearsOfAge {

  /** Stands for this age and every later one. */
  static final int LAST = 90;

  private final Columns columns;
  private final CellReader people;

  YearsOfAge(RecordDefinition definition, Columns columns, Conventions conventions) {
    this.columns = columns;
    this.people = ReadCell.of(peopleKind(definition), conventions);
  }

  private static FieldKind peopleKind(RecordDefinition definition) {
    return definition
        .groups()
        .map(located -> located.field().kind())
        .flatMap(
            kind ->
                kind instanceof FieldKind.Group group
                    ? group.fields().stream()
                    : Stream.<Field>empty())
        .filter(field -> field.code().value().equals("people"))
        .map(Field::kind)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The definition has no people by age"));
  }

  /** The body with the ages, the kind of area and the day; or what is wrong with them. */
  Mapped add(List<String> values, Value.Group body, String kind, LocalDate day) {
    var faults = new ArrayList<Fault>(0);
    var ages = ages(values, faults);
    if (!faults.isEmpty()) {
      return new Mapped.Wrong(faults);
    }
    var dated = Bodies.with(body, "area", "kind", new Value.Text(kind));
    dated = Bodies.with(dated, "area", "estimated-for", new Value.Day(day));
    return total(body).compareTo(sum(ages)) == 0
        ? new Mapped.Fields(Bodies.with(dated, "people", "ages", new Value.Items(ages)))
        : new Mapped.Wrong(List.of(doesNotAddUp(total(body), sum(ages))));
  }

  private List<Value> ages(List<String> values, List<Fault> faults) {
    var ages = new ArrayList<Value>(LAST + 1);
    for (int age = 0; age <= LAST; age++) {
      var column = Integer.toString(age);
      switch (people.read(values.get(columns.place(column)))) {
        case Cell.Is(var number) -> ages.add(item(age, number));
        case Cell.NotKnown _ ->
            faults.add(
                new Fault(
                    columns.name(column),
                    RejectCode.MISSING_VALUE,
                    "no value",
                    "a number of people",
                    "Give the number"));
        case Cell.Bad bad ->
            faults.add(
                new Fault(
                    columns.name(column), bad.code(), bad.found(), bad.allowed(), bad.todo()));
      }
    }
    return ages;
  }

  private static Value item(int age, Value people) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("age", new Value.Number(BigDecimal.valueOf(age)));
    fields.put("people", people);
    return new Value.Group(fields);
  }

  private static BigDecimal sum(List<Value> ages) {
    return ages.stream()
        .map(age -> number(((Value.Group) age).members().get("people")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal total(Value.Group body) {
    return body.members().get("people") instanceof Value.Group group
        ? number(group.members().get("total"))
        : BigDecimal.ZERO;
  }

  private static BigDecimal number(@org.jspecify.annotations.Nullable Value value) {
    return value instanceof Value.Number(var number) ? number : BigDecimal.ZERO;
  }

  private static Fault doesNotAddUp(BigDecimal total, BigDecimal sum) {
    return new Fault(
        "total_population",
        RejectCode.DOES_NOT_ADD_UP,
        "a total of " + total.toPlainString() + " and ages that add up to " + sum.toPlainString(),
        "ages that add up to the total",
        "Fetch the file again");
  }
}
