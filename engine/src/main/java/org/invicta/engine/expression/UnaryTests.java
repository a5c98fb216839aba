package org.invicta.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.Finding;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Place;

/**
 * Reads the cells of decision tables: FEEL unary tests, joined with the expression they test.
 *
 * <p>A cell is {@code -} (anything), or tests of which one must hold, divided by commas: a constant, a comparison ({@code >= 3}), a
 * range ({@code [1..3]}), {@code null} for what is not known; {@code not(…)} around them turns them round. What is not known fits
 * only {@code -} and {@code null}: FEEL alone would let it fit {@code not("a")}.
 */
public final class UnaryTests {
  /** The cell that anything fits. */
  public static final String ANYTHING = "-";

  private static final Type UNCHECKED = new Type.NotKnown();
  private static final String SHAPES =
      "-, a value, >= 3, [1..3], null, several by commas, or not(…)";

  private UnaryTests() {}

  /**
   * Reads a cell.
   *
   * @param cell the tests; not {@code -}, which tests nothing
   * @param place where its first character stands
   * @param tested what the cell tests, checked already
   * @param scope the names of {@code tested}
   */
  public static Parsed parse(String cell, Place place, Expression tested, Scope scope) {
    if (cell.length() > ExpressionParser.LONGEST) {
      return refused(
          place,
          "found " + cell.length() + " characters",
          "allowed: at most " + ExpressionParser.LONGEST);
    }
    var positions = new Positions(place, cell);
    var lexer = new Lexer(positions);
    var tokens = lexer.tokens();
    if (!lexer.findings().isEmpty()) {
      return new Parsed.Refused(lexer.findings());
    }
    try {
      var tree = new Cell(new Grammar(tokens, positions), tested).whole();
      var checker = new Checker(new Names(scope));
      var checked = checker.check(tree);
      return checker.findings().isEmpty()
          ? onlyConstants(checked, tested)
          : new Parsed.Refused(
              checker.findings().stream().map(it -> inCell(it, tested, place)).toList());
    } catch (Grammar.Misplaced misplaced) {
      return new Parsed.Refused(List.of(misplaced.finding()));
    }
  }

  /** A finding about what is tested is a finding about the cell: it asks something that cannot be asked of it. */
  private static Finding inCell(Finding finding, Expression tested, Place place) {
    return finding.place().equals(tested.place())
        ? new Finding(place, finding.code(), finding.found(), finding.allowed(), finding.todo())
        : finding;
  }

  private static Parsed onlyConstants(Expression checked, Expression tested) {
    return notConstant(checked, tested)
        .<Parsed>map(
            other ->
                new Parsed.Refused(
                    List.of(
                        new Finding(
                            other.place(),
                            FindingCode.EXPRESSION_TYPE,
                            "found something that is no constant",
                            "allowed: constants, since the rows themselves have dates",
                            "put what is worked out into the column's from"))))
        .orElseGet(() -> new Parsed.Checked(checked));
  }

  private static Optional<Expression> notConstant(Expression node, Expression tested) {
    if (node.equals(tested) || node instanceof Expression.Constant) {
      return Optional.empty();
    }
    return switch (node) {
      case Expression.Comparison _,
          Expression.InRange _,
          Expression.InList _,
          Expression.Or _,
          Expression.Not _ ->
          Expressions.children(node).stream()
              .flatMap(child -> notConstant(child, tested).stream())
              .findFirst();
      case Expression.Call it when it.function().equals(Functions.IS_KNOWN) -> Optional.empty();
      default -> Optional.of(node);
    };
  }

  private static Parsed refused(Place place, String found, String allowed) {
    return new Parsed.Refused(
        List.of(
            new Finding(
                place,
                FindingCode.EXPRESSION_SYNTAX,
                found,
                allowed,
                "split the row into several")));
  }

  /** The grammar of one cell. */
  private record Cell(Grammar grammar, Expression tested) {

    Expression whole() throws Grammar.Misplaced {
      if (grammar.peek().isSymbol("-") && grammar.ahead(1).kind() == Token.Kind.END) {
        throw grammar.misplaced("tests", "leave the cell out");
      }
      var negated = grammar.peek().isWord("not") && grammar.ahead(1).isSymbol("(");
      var tests = negated ? negation() : tests();
      if (grammar.peek().kind() != Token.Kind.END) {
        throw grammar.misplaced("a comma or the end", "write " + SHAPES);
      }
      return tests;
    }

    private Expression negation() throws Grammar.Misplaced {
      var place = grammar.place(grammar.take());
      var open = grammar.take();
      var tests = tests();
      grammar.close(open);
      return new Expression.Not(place, UNCHECKED, tests);
    }

    private Expression tests() throws Grammar.Misplaced {
      var place = grammar.place(grammar.peek());
      var tests = new ArrayList<>(List.of(test()));
      while (grammar.peek().isSymbol(",")) {
        grammar.take();
        tests.add(test());
      }
      return tests.size() == 1 ? tests.getFirst() : new Expression.Or(place, UNCHECKED, tests);
    }

    private Expression test() throws Grammar.Misplaced {
      var first = grammar.peek();
      var place = grammar.place(first);
      if (first.isSymbol("[") || first.isSymbol("]") || first.isSymbol("(")) {
        return new RangeGrammar(grammar).in(tested);
      }
      if (first.isWord("null")) {
        grammar.take();
        return new Expression.Not(
            place,
            UNCHECKED,
            new Expression.Call(place, UNCHECKED, Functions.IS_KNOWN, List.of(tested)));
      }
      if (first.isSymbol("=") || first.isSymbol("!=")) {
        throw grammar.misplaced(
            "a value, or <, <=, > or >= before one", "write the value, or not(value)");
      }
      var comparator = grammar.comparator().orElse(Expression.Comparator.EQUAL);
      return new Expression.Comparison(place, UNCHECKED, comparator, tested, grammar.sum());
    }
  }
}
