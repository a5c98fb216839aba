package org.invicta.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the calls of functions, and the constants that are written as calls. */
final class CallGrammar {
  private final Grammar grammar;

  CallGrammar(Grammar grammar) {
    this.grammar = grammar;
  }

  /** The call that starts with this token, the next one; empty when none does. */
  Optional<Expression> call(Token first) throws Grammar.Misplaced {
    if (first.isWord("is") && follows("known", 1) && grammar.ahead(2).isSymbol("(")) {
      return Optional.of(function(first, Functions.IS_KNOWN, 2));
    }
    if (first.isWord("date")
        && follows("and", 1)
        && follows("time", 2)
        && grammar.ahead(3).isSymbol("(")) {
      return Optional.of(
          constant(first, 3, new Type.Instant(), "2024-01-31T06:00:00Z", Literals::moment));
    }
    if (!grammar.ahead(1).isSymbol("(")) {
      return Optional.empty();
    }
    return Optional.of(
        switch (first.text()) {
          case "date" -> constant(first, 1, new Type.Date(), "2024-01-31", Literals::day);
          case "duration" -> constant(first, 1, new Type.Duration(), "PT6H", Literals::span);
          default -> oneWord(first);
        });
  }

  private boolean follows(String word, int by) {
    return grammar.ahead(by).isWord(word);
  }

  private Expression oneWord(Token first) throws Grammar.Misplaced {
    if (Functions.ONE_WORD.contains(first.text())) {
      return function(first, first.text(), 1);
    }
    var todo =
        Suggestions.nearest(first.text(), Functions.ALL)
            .map(name -> "write " + name + "(…)")
            .orElse("use one of these");
    throw grammar.misplaced(first, "the functions " + String.join(", ", Functions.ALL), todo);
  }

  private Expression function(Token first, String name, int words) throws Grammar.Misplaced {
    var open = open(words);
    var arguments = new ArrayList<>(List.of(grammar.expression()));
    while (grammar.peek().isSymbol(",")) {
      grammar.take();
      arguments.add(grammar.expression());
    }
    grammar.close(open);
    return new Expression.Call(grammar.place(first), new Type.NotKnown(), name, arguments);
  }

  private Expression constant(
      Token first, int words, Type type, String example, Function<String, Optional<Value>> reader)
      throws Grammar.Misplaced {
    var open = open(words);
    var written = grammar.peek();
    var value =
        written.kind() == Token.Kind.STRING
            ? reader.apply(written.text())
            : Optional.<Value>empty();
    if (value.isEmpty()) {
      throw grammar.misplaced("text in the form \"" + example + "\"", "write it in that form");
    }
    grammar.take();
    grammar.close(open);
    return new Expression.Constant(grammar.place(first), type, value.get());
  }

  private Token open(int words) {
    for (var word = 0; word < words; word++) {
      grammar.take();
    }
    return grammar.take();
  }
}
