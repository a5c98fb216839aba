package org.invicta.engine.definition.load;

import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.Finding;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.Place;
import org.invicta.engine.definition.yaml.Yaml;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.ExpressionParser;
import org.invicta.engine.expression.Parsed;
import org.invicta.engine.expression.Scope;
import org.invicta.engine.expression.Type;
import org.invicta.engine.expression.UnaryTests;

/** Reads the expressions of practice files; what is wrong with one becomes findings at its place in the file. */
final class Formulas {
  private final Findings findings;
  private final Scope policy;

  /** Expressions may always use the policy values, besides what each place adds. */
  Formulas(Findings findings, Scope policy) {
    this.findings = findings;
    this.policy = policy;
  }

  /** An expression that gives yes, no or not known. */
  Optional<Expression> condition(Yaml.Scalar formula, Scope scope) {
    return taken(
        formula, ExpressionParser.condition(formula.text(), start(formula), policy.and(scope)));
  }

  /** An expression of any type. */
  Optional<Expression> any(Yaml.Scalar formula, Scope scope) {
    return taken(
        formula, ExpressionParser.parse(formula.text(), start(formula), policy.and(scope)));
  }

  /** A cell of a decision table, joined with the expression of its column. */
  Optional<Expression> cell(Yaml.Scalar formula, Expression tested, Scope scope) {
    return taken(
        formula, UnaryTests.parse(formula.text(), start(formula), tested, policy.and(scope)));
  }

  /** An expression that fills a field of this type. */
  Optional<Expression> giving(Type wanted, Yaml.Scalar formula, Scope scope) {
    return taken(
        formula, ExpressionParser.parse(formula.text(), start(formula), policy.and(scope), wanted));
  }

  private Optional<Expression> taken(Yaml.Scalar formula, Parsed parsed) {
    return switch (parsed) {
      case Parsed.Checked(var expression) -> Optional.of(expression);
      case Parsed.Refused(List<Finding> refused) -> {
        refused.forEach(finding -> findings.add(atSource(finding, formula)));
        yield Optional.empty();
      }
    };
  }

  /** In text of one line without escapes columns count on; elsewhere they count characters and are mapped back afterwards. */
  private static Place start(Yaml.Scalar formula) {
    return isStraight(formula)
        ? formula.at(0)
        : new Place(formula.place().file(), formula.place().line(), 1);
  }

  private static Finding atSource(Finding finding, Yaml.Scalar formula) {
    if (isStraight(formula)) {
      return finding;
    }
    var before = formula.text().split("\n", -1);
    var line = Math.min(finding.place().line() - formula.place().line(), before.length - 1);
    var offset = finding.place().column() - 1;
    for (var i = 0; i < line; i++) {
      offset += before[i].length() + 1;
    }
    return new Finding(
        formula.at(offset), finding.code(), finding.found(), finding.allowed(), finding.todo());
  }

  private static boolean isStraight(Yaml.Scalar formula) {
    return formula.raw().contains(formula.text());
  }
}
