package org.invicta.engine.definition.load;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.PolicyValue;
import org.invicta.engine.expression.Type;
import org.invicta.engine.expression.Value;

/** Reads dated values of law and policy: their periods are in order and never overlap. */
final class ReadValues {
  private final Findings findings;

  ReadValues(Findings findings) {
    this.findings = findings;
  }

  Map<Code, PolicyValue> read(List<Document> documents) {
    var values = new LinkedHashMap<Code, PolicyValue>();
    documents.forEach(
        document -> values.putIfAbsent(document.part().code("value"), value(document.part())));
    return values;
  }

  private PolicyValue value(Part part) {
    var type = type(part.text("type"));
    var check = new CheckPeriods(findings);
    var periods =
        part.parts("holds").stream()
            .filter(check::follows)
            .flatMap(period -> period(period, type).stream())
            .toList();
    return new PolicyValue(
        part.place(), part.code("value"), part.text("title"), part.text("unit"), type, periods);
  }

  private static Optional<PolicyValue.Period> period(Part part, Type type) {
    return part.day("from")
        .map(
            from ->
                new PolicyValue.Period(
                    part.place(),
                    from,
                    part.day("to"),
                    is(part, type),
                    part.text("source"),
                    part.flag("own")));
  }

  private static Value is(Part part, Type type) {
    return switch (type) {
      case Type.Number _ ->
          part.decimal("is").<Value>map(Value.Number::new).orElseGet(Value.Nothing::new);
      case Type.YesNo _ -> new Value.Flag(part.text("is").equals("yes"));
      case Type.Duration _ -> length(part.text("is"));
      default -> new Value.Text(part.text("is"));
    };
  }

  private static Value length(String text) {
    try {
      return new Value.Span(Duration.parse(text));
    } catch (DateTimeParseException toldAlready) {
      return new Value.Nothing();
    }
  }

  private static Type type(String word) {
    return switch (word) {
      case "number" -> new Type.Number();
      case "yes-no" -> new Type.YesNo();
      case "duration" -> new Type.Duration();
      default -> new Type.Text();
    };
  }
}
