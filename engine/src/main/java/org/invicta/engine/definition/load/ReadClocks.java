package org.invicta.engine.definition.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.CalendarDefinition;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.ClockDefinition.Counted;
import org.invicta.engine.definition.ClockDefinition.From;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.PolicyValue;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Scope;
import org.invicta.engine.expression.Type;
import org.invicta.engine.expression.Value;

/** Reads the clocks of lifecycles. */
final class ReadClocks {
  private final Map<Code, PolicyValue> values;
  private final Map<Code, CalendarDefinition> calendars;
  private final Formulas formulas;
  private final Findings findings;

  ReadClocks(
      Map<Code, PolicyValue> values,
      Map<Code, CalendarDefinition> calendars,
      Formulas formulas,
      Findings findings) {
    this.values = values;
    this.calendars = calendars;
    this.formulas = formulas;
    this.findings = findings;
  }

  /**
   * The clocks of a lifecycle.
   *
   * @param lifecycle the lifecycle as written
   * @param record the record it belongs to; empty where it could not be read
   */
  List<ClockDefinition> read(Part lifecycle, Optional<RecordDefinition> record) {
    var clocks = new ArrayList<ClockDefinition>();
    for (var named : lifecycle.named("clocks")) {
      clocks.add(clock(named, record));
      new CheckClock(lifecycle, named.part(), findings).check(record, calendars);
      checkLimit(named.part(), "within");
      checkLimit(named.part(), "then-every");
      named.part().scalars("warn").forEach(warn -> checkValue(warn, true));
    }
    return clocks;
  }

  private ClockDefinition clock(Part.Named named, Optional<RecordDefinition> record) {
    var part = named.part();
    return new ClockDefinition(
        named.place(),
        named.code(),
        part.text("label"),
        part.codes("starts"),
        part.textIfAny("at"),
        when(part, record),
        part.code("within"),
        counted(part),
        part.codeIfAny("calendar"),
        part.codeIfAny("school"),
        part.codeIfAny("then-every"),
        from(part),
        part.codes("done-by"),
        part.textIfAny("done-at"),
        part.codes("stops"),
        part.codes("pauses"),
        part.codes("resumes"),
        part.codes("warn"),
        part.codes("owners"),
        part.codes("escalates"),
        part.flag("explained"));
  }

  private Optional<Expression> when(Part part, Optional<RecordDefinition> record) {
    return part.scalar("when")
        .flatMap(formula -> record.flatMap(of -> formulas.condition(formula, Scope.of(of))));
  }

  static Counted counted(Part part) {
    return word(part.text("counted"), Counted.values()).orElse(Counted.ELAPSED);
  }

  private static From from(Part part) {
    return word(part.text("from"), From.values()).orElse(From.DONE);
  }

  private static <E extends Enum<E>> Optional<E> word(String text, E[] all) {
    var name = text.toUpperCase(Locale.ROOT).replace('-', '_');
    return java.util.Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
  }

  private void checkLimit(Part part, String key) {
    part.scalar(key).ifPresent(code -> checkValue(code, counted(part) == Counted.ELAPSED));
  }

  /** A limit is a length of time where elapsed time counts, otherwise a whole number of days. */
  private void checkValue(org.invicta.engine.definition.yaml.Yaml.Scalar code, boolean isLength) {
    Optional.ofNullable(values.get(Part.toCode(code.text())))
        .filter(value -> !fits(value, isLength))
        .ifPresent(
            value ->
                CheckClock.wrongType(
                    findings,
                    code.place(),
                    "the value " + value.code() + ", which is no such limit",
                    isLength
                        ? "a value of type duration"
                        : "a value of type number, each a whole number of days"));
  }

  private static boolean fits(PolicyValue value, boolean isLength) {
    return isLength
        ? value.type() instanceof Type.Duration
        : value.type() instanceof Type.Number
            && value.holds().stream().allMatch(period -> isDays(period.is()));
  }

  private static boolean isDays(Value value) {
    return !(value instanceof Value.Number(var number))
        || (number.stripTrailingZeros().scale() <= 0 && number.signum() >= 0);
  }
}
