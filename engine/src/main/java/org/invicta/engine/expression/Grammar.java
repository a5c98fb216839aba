package org.invicta.engine.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Finding;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Place;

/**
 * Builds the tree of an expression. Every node but a constant has the type {@link Type.NotKnown} until it is checked.
 *
 * <p>Binding, weakest first: {@code if} and {@code some}/{@code every}; {@code or}; {@code and}; comparisons, {@code in} and
 * {@code is known}, which do not chain; {@code + -}; {@code * /}.
 */
final class Grammar {
  static final Set<String> RESERVED =
      Set.of(
          "and",
          "or",
          "not",
          "if",
          "then",
          "else",
          "some",
          "every",
          "in",
          "satisfies",
          "true",
          "false",
          "null");
  static final int DEEPEST = 64;
  private static final Type UNCHECKED = new Type.NotKnown();
  private static final Map<String, Expression.Comparator> COMPARATORS =
      Map.of(
          "=", Expression.Comparator.EQUAL,
          "!=", Expression.Comparator.NOT_EQUAL,
          "<", Expression.Comparator.LESS,
          "<=", Expression.Comparator.LESS_OR_EQUAL,
          ">", Expression.Comparator.GREATER,
          ">=", Expression.Comparator.GREATER_OR_EQUAL);
  private static final Map<String, Expression.Operator> SUMS =
      Map.of("+", Expression.Operator.PLUS, "-", Expression.Operator.MINUS);
  private static final Map<String, Expression.Operator> PRODUCTS =
      Map.of("*", Expression.Operator.TIMES, "/", Expression.Operator.DIVIDE);

  private final List<Token> tokens;
  private final Positions positions;
  private int next;
  private int depth;

  Grammar(List<Token> tokens, Positions positions) {
    this.tokens = List.copyOf(tokens);
    this.positions = positions;
  }

  /** Thrown inside the grammar at the first token that fits nowhere. */
  static final class Misplaced extends Exception {
    private final transient Finding finding;

    Misplaced(Finding finding) {
      super(finding.toString());
      this.finding = finding;
    }

    Finding finding() {
      return finding;
    }
  }

  /** The tree of the whole text. */
  Expression whole() throws Misplaced {
    if (peek().kind() == Token.Kind.END) {
      throw misplaced("an expression", "write a condition or a value");
    }
    var expression = expression();
    if (peek().kind() == Token.Kind.END) {
      return expression;
    }
    throw misplaced(
        "and, or, =, !=, <, <=, >, >=, in, is known, + - * / or the end", afterTheEnd());
  }

  private String afterTheEnd() {
    if (COMPARATORS.containsKey(peek().text()) || peek().isWord("in") || peek().isWord("is")) {
      return "compare two values at a time: join comparisons with and, or write in [low..high]";
    }
    return peek().kind() == Token.Kind.WORD
        ? "join the words of a name with hyphens, as in road-user, or put an operator between"
        : "take it out, or put an operator before it";
  }

  /** Whatever may stand in brackets or as an argument. */
  Expression expression() throws Misplaced {
    if (++depth > DEEPEST) {
      throw misplaced(
          "at most " + DEEPEST + " levels of nesting",
          "split it: put a part into a field of its own");
    }
    var expression = peek().isWord("if") ? choice() : quantifiedOrLogic();
    depth--;
    return expression;
  }

  private Expression quantifiedOrLogic() throws Misplaced {
    return peek().isWord("some") || peek().isWord("every") ? quantified() : or();
  }

  private Expression choice() throws Misplaced {
    var place = place(take());
    var condition = expression();
    word("then", "if condition then value else value");
    var then = expression();
    word("else", "if condition then value else value");
    return new Expression.If(place, UNCHECKED, condition, then, expression());
  }

  private Expression quantified() throws Misplaced {
    var first = take();
    var shape = first.text() + " item in list satisfies condition";
    if (peek().kind() != Token.Kind.WORD
        || RESERVED.contains(peek().text())
        || !Code.isCode(peek().text())) {
      throw misplaced("a name for the item, such as casualty", "write " + shape);
    }
    var name = take().text();
    word("in", shape);
    var list = sum();
    word("satisfies", shape);
    return new Expression.Quantified(
        place(first), UNCHECKED, first.text().equals("every"), name, list, expression());
  }

  private Expression or() throws Misplaced {
    var first = and();
    if (!peek().isWord("or")) {
      return first;
    }
    var operands = new ArrayList<>(List.of(first));
    while (peek().isWord("or")) {
      take();
      operands.add(and());
    }
    return new Expression.Or(first.place(), UNCHECKED, operands);
  }

  private Expression and() throws Misplaced {
    var first = comparison();
    if (!peek().isWord("and")) {
      return first;
    }
    var operands = new ArrayList<>(List.of(first));
    while (peek().isWord("and")) {
      take();
      operands.add(comparison());
    }
    return new Expression.And(first.place(), UNCHECKED, operands);
  }

  private Expression comparison() throws Misplaced {
    var left = sum();
    if (peek().isWord("in")) {
      take();
      return new RangeGrammar(this).in(left);
    }
    if (peek().isWord("is")) {
      return known(left);
    }
    var comparator = comparator();
    return comparator.isEmpty()
        ? left
        : new Expression.Comparison(left.place(), UNCHECKED, comparator.get(), left, sum());
  }

  /** Takes a comparator, where one stands next. */
  Optional<Expression.Comparator> comparator() {
    if (peek().kind() != Token.Kind.SYMBOL || !COMPARATORS.containsKey(peek().text())) {
      return Optional.empty();
    }
    return Optional.ofNullable(COMPARATORS.get(take().text()));
  }

  private Expression known(Expression tested) throws Misplaced {
    take();
    var negated = peek().isWord("not");
    if (negated) {
      take();
    }
    word("known", "is known or is not known; use = to compare");
    var known = new Expression.Call(tested.place(), UNCHECKED, Functions.IS_KNOWN, List.of(tested));
    return negated ? new Expression.Not(tested.place(), UNCHECKED, known) : known;
  }

  /** A sum: what may stand on either side of a comparison. */
  Expression sum() throws Misplaced {
    var left = product();
    for (var operator = operator(SUMS); operator.isPresent(); operator = operator(SUMS)) {
      left = new Expression.Arithmetic(left.place(), UNCHECKED, operator.get(), left, product());
    }
    return left;
  }

  private Expression product() throws Misplaced {
    var left = primary();
    for (var operator = operator(PRODUCTS); operator.isPresent(); operator = operator(PRODUCTS)) {
      left = new Expression.Arithmetic(left.place(), UNCHECKED, operator.get(), left, primary());
    }
    return left;
  }

  private Optional<Expression.Operator> operator(Map<String, Expression.Operator> among) {
    if (peek().kind() != Token.Kind.SYMBOL || !among.containsKey(peek().text())) {
      return Optional.empty();
    }
    return Optional.ofNullable(among.get(take().text()));
  }

  private Expression primary() throws Misplaced {
    var token = peek();
    return switch (token.kind()) {
      case NUMBER -> number(place(token), take().text());
      case STRING ->
          new Expression.Constant(place(token), new Type.Text(), new Value.Text(take().text()));
      case WORD -> word(token);
      case SYMBOL -> symbol(token);
      case END -> throw misplaced("a value", "finish the expression");
    };
  }

  private Expression symbol(Token token) throws Misplaced {
    if (token.isSymbol("(")) {
      take();
      var inner = expression();
      close(token);
      return inner;
    }
    if (token.isSymbol("-") && tokens.get(next + 1).kind() == Token.Kind.NUMBER) {
      take();
      return number(place(token), "-" + take().text());
    }
    throw misplaced(
        "a field, a number, \"text\", a function or (",
        token.isSymbol("-") ? "write 0 - x for the negative of a field" : "put a value here");
  }

  private Expression number(Place place, String digits) throws Misplaced {
    var number = new BigDecimal(digits);
    if (peek().kind() != Token.Kind.WORD || !Literals.isUnit(peek().text())) {
      return Expression.number(place, number);
    }
    var length = Literals.span(number, peek().text());
    if (length.isEmpty()) {
      throw misplaced("a length of time of less than 30,000 years", "write a shorter one");
    }
    take();
    return new Expression.Constant(place, new Type.Duration(), length.get());
  }

  private Expression word(Token token) throws Misplaced {
    if (token.isWord("if") || token.isWord("some") || token.isWord("every")) {
      return expression();
    }
    if (token.isWord("true") || token.isWord("false")) {
      take();
      return new Expression.Constant(
          place(token), new Type.YesNo(), new Value.Flag(token.isWord("true")));
    }
    if (token.isWord("null")) {
      take();
      return new Expression.Constant(place(token), new Type.NotKnown(), new Value.Nothing());
    }
    if (token.isWord("not")) {
      return negation();
    }
    if (RESERVED.contains(token.text())) {
      throw misplaced("a value", "put a value before it");
    }
    var call = new CallGrammar(this).call(token);
    if (call.isPresent()) {
      return call.get();
    }
    take();
    return new Expression.Path(place(token), UNCHECKED, List.of(token.text().split("\\.", -1)));
  }

  private Expression negation() throws Misplaced {
    var token = take();
    var open = peek();
    symbol("(", "write not(…) around what is negated");
    var inner = expression();
    close(open);
    return new Expression.Not(place(token), UNCHECKED, inner);
  }

  /** Takes the closing bracket of an opening one. */
  void close(Token open) throws Misplaced {
    symbol(")", "close the ( of column " + place(open).column());
  }

  Token peek() {
    return tokens.get(next);
  }

  /** The token so many after the next; the end for all beyond it. */
  Token ahead(int by) {
    return tokens.get(Math.min(next + by, tokens.size() - 1));
  }

  Token take() {
    return tokens.get(next++);
  }

  Place place(Token token) {
    return positions.at(token.at());
  }

  void symbol(String wanted, String todo) throws Misplaced {
    if (!peek().isSymbol(wanted)) {
      throw misplaced("\"" + wanted + "\"", todo);
    }
    take();
  }

  private void word(String wanted, String shape) throws Misplaced {
    if (!peek().isWord(wanted)) {
      throw misplaced("\"" + wanted + "\"", "write " + shape);
    }
    take();
  }

  Misplaced misplaced(String allowed, String todo) {
    return misplaced(peek(), allowed, todo);
  }

  Misplaced misplaced(Token token, String allowed, String todo) {
    return new Misplaced(
        new Finding(
            place(token),
            FindingCode.EXPRESSION_SYNTAX,
            "found " + token.shown(),
            "allowed: " + allowed,
            todo));
  }
}
