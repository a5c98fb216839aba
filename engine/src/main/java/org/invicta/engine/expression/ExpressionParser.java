package org.invicta.engine.expression;

import java.util.List;
import java.util.Locale;
import org.invicta.engine.definition.Finding;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Place;

/**
 * Reads expressions and checks them against the names and types that exist.
 *
 * <p>A text may have 4,000 characters and 64 levels, and quantifiers may stand three deep: more is a finding, so that hostile
 * text costs neither the stack nor the clock.
 */
public final class ExpressionParser {
  static final int LONGEST = 4_000;

  private ExpressionParser() {}

  /**
   * Reads an expression of any type.
   *
   * @param text the expression
   * @param place where its first character stands
   * @param scope the names it may use
   */
  public static Parsed parse(String text, Place place, Scope scope) {
    return check(text, place, new Checker(new Names(scope)));
  }

  /** Reads a condition: an expression that gives yes, no or not known. */
  public static Parsed condition(String text, Place place, Scope scope) {
    return parse(text, place, scope, new Type.YesNo());
  }

  /** Reads an expression that must give this type; a text constant becomes a choice where a choice is wanted. */
  public static Parsed parse(String text, Place place, Scope scope, Type wanted) {
    var checker = new Checker(new Names(scope));
    return switch (check(text, place, checker)) {
      case Parsed.Refused refused -> refused;
      case Parsed.Checked(var expression) ->
          result(checker.wanted(expression, wanted), checker.findings());
    };
  }

  /** Whether a word has a meaning of its own, so that no field should have it as its code. */
  public static boolean isReserved(String word) {
    return Grammar.RESERVED.contains(word.toLowerCase(Locale.ROOT));
  }

  private static Parsed check(String text, Place place, Checker checker) {
    if (text.length() > LONGEST) {
      return refused(
          place, "found " + text.length() + " characters", "allowed: at most " + LONGEST);
    }
    var positions = new Positions(place, text);
    var lexer = new Lexer(positions);
    var tokens = lexer.tokens();
    if (!lexer.findings().isEmpty()) {
      return new Parsed.Refused(lexer.findings());
    }
    try {
      var tree = new Grammar(tokens, positions).whole();
      var tooDeep = Expressions.deeperThan(Grammar.DEEPEST, tree);
      if (tooDeep.isPresent()) {
        return refused(
            tooDeep.get(), "found too many levels", "allowed: at most " + Grammar.DEEPEST);
      }
      return result(checker.check(tree), checker.findings());
    } catch (Grammar.Misplaced misplaced) {
      return new Parsed.Refused(List.of(misplaced.finding()));
    }
  }

  private static Parsed result(Expression expression, List<Finding> findings) {
    return findings.isEmpty() ? new Parsed.Checked(expression) : new Parsed.Refused(findings);
  }

  private static Parsed refused(Place place, String found, String allowed) {
    return new Parsed.Refused(
        List.of(
            new Finding(
                place,
                FindingCode.EXPRESSION_SYNTAX,
                found,
                allowed,
                "split it: put a part into a field of its own")));
  }
}
