package org.invicta.app.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.invicta.engine.decision.CellWords;
import org.invicta.engine.decision.Decide;
import org.invicta.engine.decision.Decided;
import org.invicta.engine.decision.RecordValues;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.DecisionDefinition;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;
import org.invicta.engine.expression.Values;
import org.invicta.engine.time.London;
import org.springframework.stereotype.Component;

/** Asks the decision tables of a record type what they propose. */
@Component
public final class Propose {

  private final Practice practice;
  private final Map<Code, RecordValues> records = new ConcurrentHashMap<>();

  Propose(Practice practice) {
    this.practice = practice;
  }

  /**
   * The proposals for a body, one for each table in force; a table that is not in force, or has no row for the case, proposes
   * nothing.
   *
   * @param at the instant whose day, Europe/London, decides which version of a table is in force
   */
  public List<Proposal> of(RecordDefinition type, Value.Group body, Instant at) {
    var tables = practice.processes().decisionsOf(type.code());
    if (tables.isEmpty()) {
      return List.of();
    }
    var day = at.atZone(London.ZONE).toLocalDate();
    var values =
        records
            .computeIfAbsent(type.code(), _ -> new RecordValues(type, practice.values()))
            .on(day, body);
    return tables.stream().flatMap(table -> proposal(type, table, values, day).stream()).toList();
  }

  private static Optional<Proposal> proposal(
      RecordDefinition type, DecisionDefinition table, Values values, LocalDate day) {
    return Decide.on(table, day, values) instanceof Decided.Fired fired
        ? Optional.of(
            new Proposal(
                table,
                fired.version().from(),
                fired.number(),
                fired.row().then(),
                label(type, table, fired.row().then()),
                fired.row().because(),
                inputs(fired)))
        : Optional.empty();
  }

  private static Map<String, String> inputs(Decided.Fired fired) {
    var inputs = new LinkedHashMap<String, String>();
    fired
        .seen()
        .forEach(
            seen ->
                inputs.put(
                    seen.input().label(),
                    seen.isMissing()
                        ? Proposal.NOT_KNOWN
                        : CellWords.of(seen.value(), seen.input())));
    return inputs;
  }

  /** The words of an answer that a table may propose. */
  public static String label(RecordDefinition type, DecisionDefinition table, String code) {
    return type.field(table.proposes())
        .map(located -> located.field().kind())
        .filter(FieldKind.Choice.class::isInstance)
        .flatMap(kind -> ((FieldKind.Choice) kind).of().value(code))
        .map(CodeList.Value::label)
        .orElse(code);
  }
}
