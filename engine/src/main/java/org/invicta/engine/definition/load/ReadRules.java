package org.invicta.engine.definition.load;

import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.Rule;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Scope;
import org.invicta.engine.expression.Type;
import org.invicta.engine.expression.Value;

/** Reads what must hold: in a record, or when a move is made. */
final class ReadRules {
  private final Formulas formulas;
  private final Findings findings;

  ReadRules(Formulas formulas, Findings findings) {
    this.formulas = formulas;
    this.findings = findings;
  }

  /**
   * The rules.
   *
   * @param record the record they look at
   * @param scope the names their conditions may use
   * @param names the fields that may be at fault
   */
  List<Rule> read(List<Part.Named> rules, RecordDefinition record, Scope scope, FieldNames names) {
    return rules.stream()
        .map(
            rule -> {
              var part = rule.part();
              part.scalar("field").ifPresent(field -> names.check(field, findings, _ -> true, ""));
              var condition =
                  part.scalar("condition").flatMap(written -> formulas.condition(written, scope));
              return rule(rule, record, condition);
            })
        .toList();
  }

  /** The rules without their conditions, where it is not clear what these may name. */
  static List<Rule> unread(List<Part.Named> rules, RecordDefinition record) {
    return rules.stream().map(rule -> rule(rule, record, Optional.empty())).toList();
  }

  /** A rule whose condition could not be read stays, so that what names it can still be checked. */
  private static Rule rule(
      Part.Named named, RecordDefinition record, Optional<Expression> condition) {
    var part = named.part();
    return new Rule(
        named.place(),
        named.code(),
        part.text("words"),
        condition.orElseGet(
            () -> new Expression.Constant(named.place(), new Type.YesNo(), new Value.Flag(true))),
        FieldNames.whole(record, part.text("field")),
        part.text("todo"));
  }
}
