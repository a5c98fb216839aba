package org.invicta.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what follows {@code in}: a range, a list in round brackets, or the name of a list. */
final class RangeGrammar {
  private static final String SHAPES = "write in [low..high], in (one, other) or in list";
  private final Grammar grammar;

  RangeGrammar(Grammar grammar) {
    this.grammar = grammar;
  }

  Expression in(Expression tested) throws Grammar.Misplaced {
    var open = grammar.peek();
    if (open.isSymbol("[") || open.isSymbol("]")) {
      grammar.take();
      return range(tested, end(), open.isSymbol("["));
    }
    if (!open.isSymbol("(")) {
      return list(tested, List.of(grammar.sum()));
    }
    grammar.take();
    var first = end();
    if (first.isEmpty() || grammar.peek().isSymbol("..")) {
      return range(tested, first, false);
    }
    var options = new ArrayList<>(List.of(first.get()));
    while (grammar.peek().isSymbol(",")) {
      grammar.take();
      options.add(grammar.sum());
    }
    grammar.close(open);
    return list(tested, options);
  }

  private static Expression list(Expression tested, List<Expression> options) {
    return new Expression.InList(tested.place(), new Type.NotKnown(), tested, options);
  }

  private Expression range(Expression tested, Optional<Expression> low, boolean lowIncluded)
      throws Grammar.Misplaced {
    grammar.symbol("..", grammar.peek().isSymbol(",") ? "write a list in round brackets" : SHAPES);
    var high = end();
    var close = grammar.peek();
    if (!close.isSymbol("]") && !close.isSymbol(")") && !close.isSymbol("[")) {
      throw grammar.misplaced("\"]\", \")\" or \"[\"", "close the range");
    }
    if (low.isEmpty() && high.isEmpty()) {
      throw grammar.misplaced("a range with at least one end", "write x is known for any value");
    }
    grammar.take();
    return new Expression.InRange(
        tested.place(),
        new Type.NotKnown(),
        tested,
        low,
        lowIncluded && low.isPresent(),
        high,
        close.isSymbol("]") && high.isPresent());
  }

  private Optional<Expression> end() throws Grammar.Misplaced {
    var token = grammar.peek();
    if (token.isSymbol("..") || token.isSymbol("]") || token.isSymbol("[") || token.isSymbol(")")) {
      return Optional.empty();
    }
    return Optional.of(grammar.sum());
  }
}
