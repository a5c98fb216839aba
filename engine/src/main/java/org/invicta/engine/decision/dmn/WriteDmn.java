package org.invicta.engine.decision.dmn;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.invicta.engine.decision.FeelText;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.DecisionDefinition;
import org.invicta.engine.definition.DecisionDefinition.Input;
import org.invicta.engine.definition.DecisionDefinition.Row;
import org.invicta.engine.definition.DecisionDefinition.Version;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.ExpressionText;
import org.invicta.engine.expression.Type;
import org.invicta.engine.expression.Value;

/**
 * Writes a decision table as DMN 1.3: an input for each column, a decision for each version. What a column looks at in a record, the
 * dates, the source and the fields stand in extension elements, since DMN has no place for them.
 */
public final class WriteDmn {
  static final String NAMESPACE = "https://www.omg.org/spec/DMN/20191111/MODEL/";
  static final String OWN = "urn:invicta:practice";
  private static final Set<String> FEEL_WORDS =
      Set.of(
          "and",
          "between",
          "date",
          "duration",
          "else",
          "every",
          "false",
          "for",
          "function",
          "if",
          "in",
          "list",
          "not",
          "null",
          "of",
          "or",
          "return",
          "satisfies",
          "some",
          "then",
          "time",
          "true");

  private final DecisionDefinition table;
  private final RecordDefinition record;
  private final XmlText xml = new XmlText();

  private WriteDmn(DecisionDefinition table, RecordDefinition record) {
    this.table = table;
    this.record = record;
  }

  /** The document. */
  public static String of(DecisionDefinition table, RecordDefinition record) {
    return new WriteDmn(table, record).written();
  }

  /** What a column is called in DMN: its code as a FEEL name. */
  public static String nameOf(Code column) {
    var name = column.value().replace('-', '_');
    return FEEL_WORDS.contains(name) || Character.isDigit(name.charAt(0)) ? "input_" + name : name;
  }

  /** What the decision of a version is called in DMN. */
  public static String nameOf(DecisionDefinition table, LocalDate from) {
    return nameOf(table.code()) + "_from_" + from.toString().replace('-', '_');
  }

  private String written() {
    xml.open(
        "definitions",
        "xmlns",
        NAMESPACE,
        "xmlns:invicta",
        OWN,
        "id",
        "table_" + table.code(),
        "name",
        table.title(),
        "namespace",
        OWN + ":decision:" + table.code());
    xml.open("extensionElements")
        .empty(
            "invicta:table",
            "code",
            table.code().value(),
            "title",
            table.title(),
            "of",
            table.of().value(),
            "proposes",
            table.proposes(),
            "reason",
            table.reason())
        .close();
    table.inputs().forEach(this::input);
    table.versions().forEach(this::decision);
    return xml.close().text();
  }

  private void input(Input input) {
    xml.open("inputData", "id", id(input), "name", nameOf(input.code()))
        .leaf("description", input.label())
        .open("extensionElements")
        .empty(
            "invicta:column",
            "code",
            input.code().value(),
            "label",
            input.label(),
            "from",
            ExpressionText.of(input.from()))
        .close()
        .empty("variable", "name", nameOf(input.code()), "typeRef", typeOf(input.from().type()))
        .close();
  }

  private void decision(Version version) {
    var name = nameOf(table, version.from());
    xml.open("decision", "id", "decision_" + version.from(), "name", name)
        .leaf("description", version.source())
        .open("extensionElements")
        .empty(
            "invicta:version",
            "from",
            version.from().toString(),
            "to",
            version.to().map(LocalDate::toString).orElse(""),
            "source",
            version.source(),
            "own",
            version.own() ? "true" : "")
        .close()
        .empty("variable", "name", name, "typeRef", "string");
    table
        .inputs()
        .forEach(
            input ->
                xml.open("informationRequirement")
                    .empty("requiredInput", "href", "#" + id(input))
                    .close());
    rows(version);
    xml.close();
  }

  private void rows(Version version) {
    xml.open("decisionTable", "hitPolicy", version.hit().name());
    for (var input : table.inputs()) {
      xml.open("input", "label", input.label())
          .open("inputExpression", "typeRef", typeOf(input.from().type()))
          .leaf("text", nameOf(input.code()))
          .close()
          .close();
    }
    xml.open("output", "label", table.title(), "typeRef", "string")
        .open("outputValues")
        .leaf("text", answers())
        .close()
        .close()
        .empty("annotation", "name", "because");
    version.rows().forEach(this::row);
    xml.close();
  }

  private void row(Row row) {
    xml.open("rule");
    for (var input : table.inputs()) {
      var cell = Optional.ofNullable(row.when().get(input.code())).map(FeelText::cell).orElse("-");
      xml.open("inputEntry").leaf("text", cell).close();
    }
    xml.open("outputEntry").leaf("text", FeelText.constant(new Value.Text(row.then()))).close();
    xml.open("annotationEntry").leaf("text", row.because()).close();
    xml.close();
  }

  private String answers() {
    return record
        .field(table.proposes())
        .map(located -> located.field().kind())
        .filter(FieldKind.Choice.class::isInstance)
        .map(kind -> ((FieldKind.Choice) kind).of().values())
        .stream()
        .flatMap(values -> values.stream())
        .map(CodeList.Value::code)
        .map(code -> FeelText.constant(new Value.Text(code)))
        .collect(Collectors.joining(", "));
  }

  private static String id(Input input) {
    return "column_" + input.code();
  }

  private static String typeOf(Type type) {
    return switch (type) {
      case Type.YesNo _ -> "boolean";
      case Type.Number _ -> "number";
      case Type.Date _ -> "date";
      case Type.Instant _ -> "dateTime";
      case Type.Duration _ -> "dayTimeDuration";
      case Type.Text _, Type.Choice _, Type.Party _, Type.Group _, Type.Many _, Type.NotKnown _ ->
          "string";
    };
  }
}
