package org.invicta.engine.definition.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.invicta.engine.decision.CheckTable;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.DecisionDefinition;
import org.invicta.engine.definition.DecisionDefinition.Hit;
import org.invicta.engine.definition.DecisionDefinition.Input;
import org.invicta.engine.definition.DecisionDefinition.Row;
import org.invicta.engine.definition.DecisionDefinition.Version;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.shape.NearestName;
import org.invicta.engine.definition.yaml.Yaml;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Scope;
import org.invicta.engine.expression.Type;
import org.invicta.engine.expression.UnaryTests;

/** Reads decision tables: every cell fits its column, every answer is one of the list, every case has its row. */
final class ReadDecisions {
  private final Map<Code, RecordDefinition> records;
  private final Formulas formulas;
  private final Findings findings;

  ReadDecisions(Map<Code, RecordDefinition> records, Formulas formulas, Findings findings) {
    this.records = records;
    this.formulas = formulas;
    this.findings = findings;
  }

  Map<Code, DecisionDefinition> read(List<Document> documents) {
    var tables = new LinkedHashMap<Code, DecisionDefinition>();
    for (var document : documents) {
      var part = document.part();
      var record = records.get(part.code("of"));
      if (record != null) {
        tables.putIfAbsent(part.code("decision"), table(part, record));
      }
    }
    return tables;
  }

  private DecisionDefinition table(Part part, RecordDefinition record) {
    var before = findings.count();
    var scope = Scope.of(record);
    checkReason(part, record);
    var inputs =
        part.named("inputs").stream().flatMap(named -> input(named, scope).stream()).toList();
    var columns = part.named("inputs").stream().map(Part.Named::code).toList();
    var rows = new ReadRows(columns, inputs, answers(part, record), scope);
    var table =
        new DecisionDefinition(
            part.place(),
            part.code("decision"),
            part.text("title"),
            part.code("of"),
            part.text("proposes"),
            part.text("reason"),
            inputs,
            versions(part, rows));
    if (findings.count() == before && inputs.size() == part.named("inputs").size()) {
      CheckTable.findings(table, record).forEach(findings::add);
    }
    return table;
  }

  private void checkReason(Part part, RecordDefinition record) {
    part.scalar("reason")
        .ifPresent(
            name ->
                FieldNames.of(record)
                    .check(
                        name,
                        findings,
                        type -> type instanceof Type.Text,
                        "a field that holds text"));
  }

  /** The list that the proposed field picks from. */
  private Optional<CodeList> answers(Part part, RecordDefinition record) {
    part.scalar("proposes")
        .ifPresent(
            name ->
                FieldNames.of(record)
                    .check(
                        name,
                        findings,
                        type -> type instanceof Type.Choice,
                        "a field that holds a choice"));
    return record
        .field(part.text("proposes"))
        .map(located -> located.field().kind())
        .filter(FieldKind.Choice.class::isInstance)
        .map(kind -> ((FieldKind.Choice) kind).of());
  }

  private Optional<Input> input(Part.Named named, Scope scope) {
    var part = named.part();
    return part.scalar("from")
        .flatMap(from -> formulas.any(from, scope).filter(it -> isSingle(from, it)))
        .map(from -> new Input(named.place(), named.code(), part.text("label"), from));
  }

  private boolean isSingle(Yaml.Scalar written, Expression from) {
    var type = from.type();
    var single =
        !(type instanceof Type.Many
            || type instanceof Type.Group
            || type instanceof Type.Party
            || type instanceof Type.NotKnown);
    if (!single) {
      findings.add(
          written.place(),
          FindingCode.EXPRESSION_TYPE,
          "a column that holds no single value",
          "numbers, dates, times, lengths of time, text, choices, and yes or no",
          "write count(…), x is known, or some item in list satisfies condition");
    }
    return single;
  }

  private List<Version> versions(Part part, ReadRows rows) {
    var versions = new ArrayList<Version>();
    var periods = new CheckPeriods(findings);
    for (var version : part.parts("versions")) {
      var read = rows.of(version);
      var from = version.day("from");
      if (from.isPresent() && periods.follows(version)) {
        versions.add(
            new Version(
                version.place(),
                from.get(),
                version.day("to"),
                version.text("hit").equals("unique") ? Hit.UNIQUE : Hit.FIRST,
                version.text("source"),
                version.flag("own"),
                read));
      }
    }
    return versions;
  }

  /** Reads the rows of the versions of one table. */
  private final class ReadRows {
    private final TreeSet<String> columns = new TreeSet<>();
    private final Map<String, Input> inputs = new LinkedHashMap<>();
    private final Optional<CodeList> answers;
    private final Scope scope;

    /** Columns whose expression cannot be read have a name, but their cells are not judged. */
    ReadRows(List<Code> columns, List<Input> inputs, Optional<CodeList> answers, Scope scope) {
      columns.forEach(code -> this.columns.add(code.value()));
      inputs.forEach(input -> this.inputs.put(input.code().value(), input));
      this.answers = answers;
      this.scope = scope;
    }

    List<Row> of(Part version) {
      return version.parts("rows").stream().map(this::row).toList();
    }

    private Row row(Part part) {
      var when = new LinkedHashMap<Code, Expression>();
      var cells = new LinkedHashMap<Code, String>();
      part.part("when").stream()
          .flatMap(cell -> cell.mapping().entries().stream())
          .forEach(entry -> cell(entry, when, cells));
      part.scalar("then").ifPresent(this::checkAnswer);
      return new Row(part.place(), when, cells, part.text("then"), part.text("because"));
    }

    private void cell(Yaml.Entry entry, Map<Code, Expression> when, Map<Code, String> cells) {
      if (!columns.contains(entry.key())) {
        unknownColumn(entry);
        return;
      }
      var input = Optional.ofNullable(inputs.get(entry.key()));
      if (input.isEmpty()
          || !(entry.value() instanceof Yaml.Scalar cell)
          || cell.text().strip().equals(UnaryTests.ANYTHING)) {
        return;
      }
      formulas
          .cell(cell, input.get().from(), scope)
          .ifPresent(
              condition -> {
                when.put(input.get().code(), condition);
                cells.put(input.get().code(), cell.text());
              });
    }

    private void unknownColumn(Yaml.Entry entry) {
      findings.add(
          entry.place(),
          FindingCode.UNKNOWN_REFERENCE,
          "a cell for " + entry.key() + ", which is no column",
          Names.listed(columns),
          NearestName.advice(entry.key(), columns, "use one of these, or add the column"));
    }

    private void checkAnswer(Yaml.Scalar then) {
      answers
          .filter(list -> list.value(then.text()).isEmpty())
          .ifPresent(
              list ->
                  Catalogue.unknown(
                      findings,
                      then,
                      "the choice",
                      new TreeSet<>(list.values().stream().map(CodeList.Value::code).toList())));
    }
  }
}
