package org.invicta.engine.definition.load;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FindingCode;
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
    var periods = new ArrayList<PolicyValue.Period>();
    for (var period : part.parts("holds")) {
      period(period, type).ifPresent(next -> add(periods, next, period));
    }
    return new PolicyValue(
        part.place(), part.code("value"), part.text("title"), part.text("unit"), type, periods);
  }

  private void add(List<PolicyValue.Period> periods, PolicyValue.Period next, Part part) {
    if (next.to().filter(to -> to.isBefore(next.from())).isPresent()) {
      wrongDates(
          part,
          "to",
          "a period that ends on " + part.text("to") + " and starts on " + next.from(),
          "a last day on or after the first",
          "correct one of the two dates");
      return;
    }
    if (!periods.isEmpty()) {
      checkAfter(periods.getLast(), next.from(), part);
    }
    periods.add(next);
  }

  private void checkAfter(PolicyValue.Period last, LocalDate from, Part part) {
    if (from.isBefore(last.from())) {
      wrongDates(
          part,
          "from",
          "a period from " + from + " after one from " + last.from(),
          "periods in the order of their dates",
          "put the earlier period first");
      return;
    }
    var end = last.to();
    if (end.isEmpty() || !from.isAfter(end.get())) {
      wrongDates(
          part,
          "from",
          "a period from "
              + from
              + " while the one from "
              + last.from()
              + " holds "
              + end.map(day -> "until " + day).orElse("without end"),
          "periods that do not overlap",
          "end the earlier period on " + from.minusDays(1));
    }
  }

  private void wrongDates(Part part, String key, String found, String allowed, String todo) {
    findings.add(part.placeOf(key), FindingCode.OVERLAPPING_DATES, found, allowed, todo);
  }

  private static Optional<PolicyValue.Period> period(Part part, Type type) {
    var unreadable = part.has("to") && part.day("to").isEmpty();
    return part.day("from")
        .filter(_ -> !unreadable)
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
