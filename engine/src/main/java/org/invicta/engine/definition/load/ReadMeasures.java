package org.invicta.engine.definition.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.MeasureDefinition;
import org.invicta.engine.definition.MeasureDefinition.Better;
import org.invicta.engine.definition.MeasureDefinition.Clause;
import org.invicta.engine.definition.MeasureDefinition.Dimension;
import org.invicta.engine.definition.MeasureDefinition.PeriodKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Scope;
import org.invicta.engine.expression.Type;

/** Reads what is counted: the clauses of a measure, and the fields that date it and break it down. */
final class ReadMeasures {
  private final Map<Code, RecordDefinition> records;
  private final Formulas formulas;
  private final Findings findings;

  ReadMeasures(Map<Code, RecordDefinition> records, Formulas formulas, Findings findings) {
    this.records = records;
    this.formulas = formulas;
    this.findings = findings;
  }

  Map<Code, MeasureDefinition> read(List<Document> documents) {
    var measures = new LinkedHashMap<Code, MeasureDefinition>();
    for (var document : documents) {
      var part = document.part();
      var record = records.get(part.code("of"));
      if (record != null) {
        measures.putIfAbsent(part.code("measure"), measure(part, record));
      }
    }
    return measures;
  }

  private MeasureDefinition measure(Part part, RecordDefinition record) {
    var group = each(part, record);
    var scope = scope(record, group);
    var each = part.codeIfAny("each");
    var clear = each.isPresent() == group.isPresent();
    if (clear) {
      checkFields(part, record, group);
    }
    return new MeasureDefinition(
        part.place(),
        part.code("measure"),
        part.text("title"),
        part.text("question"),
        part.text("source"),
        part.code("of"),
        each,
        clear ? clauses(part, "where", scope) : List.of(),
        part.code("dated-by"),
        part.named("by").stream().map(ReadMeasures::dimension).toList(),
        better(part.text("better")),
        clear ? clauses(part, "near-miss", scope) : List.of());
  }

  /** The names of a measure's conditions: the fields of the record, and those of the item under the group's one. */
  static Scope scope(RecordDefinition record, Optional<FieldKind.Group> group) {
    return group
        .map(each -> Scope.of(record).with(each.one().value(), new Type.Group(each)))
        .orElseGet(() -> Scope.of(record));
  }

  private Optional<FieldKind.Group> each(Part part, RecordDefinition record) {
    var group = part.codeIfAny("each").flatMap(one -> FieldNames.group(record, one));
    if (group.isEmpty()) {
      var known = new TreeSet<String>();
      FieldNames.groups(record).forEach(each -> known.add(each.one().value()));
      part.scalar("each")
          .filter(each -> Code.isCode(each.text()))
          .ifPresent(each -> Catalogue.unknown(findings, each, "the group's one", known));
    }
    return group;
  }

  private void checkFields(Part part, RecordDefinition record, Optional<FieldKind.Group> group) {
    part.scalar("dated-by")
        .filter(name -> Code.isCode(name.text()))
        .ifPresent(
            name ->
                FieldNames.of(record)
                    .check(
                        name,
                        findings,
                        type -> type instanceof Type.Date || type instanceof Type.Instant,
                        "a field that holds a date or an instant"));
    var names = FieldNames.of(record);
    group.ifPresent(names::with);
    part.named("by").stream()
        .flatMap(dimension -> dimension.part().scalar("field").stream())
        .forEach(
            name ->
                names.check(
                    name,
                    findings,
                    type -> !(type instanceof Type.Group || type instanceof Type.Many),
                    "a field that holds one value"));
  }

  private List<Clause> clauses(Part part, String key, Scope scope) {
    return part.parts(key).stream()
        .flatMap(
            clause ->
                clause
                    .scalar("condition")
                    .flatMap(condition -> formulas.condition(condition, scope))
                    .map(condition -> new Clause(clause.text("words"), condition))
                    .stream())
        .toList();
  }

  private static Dimension dimension(Part.Named named) {
    var part = named.part();
    var label = part.text("label");
    return period(part.text("period"))
        .<Dimension>map(kind -> new Dimension.Time(named.code(), label, kind))
        .orElseGet(() -> new Dimension.ByField(named.code(), label, part.text("field")));
  }

  /** A kind of period by its word, such as {@code financial-year}. */
  static Optional<PeriodKind> period(String word) {
    return java.util.Arrays.stream(PeriodKind.values())
        .filter(kind -> word(kind).equals(word))
        .findFirst();
  }

  private static Better better(String word) {
    return java.util.Arrays.stream(Better.values())
        .filter(better -> word(better).equals(word))
        .findFirst()
        .orElse(Better.NEITHER);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
