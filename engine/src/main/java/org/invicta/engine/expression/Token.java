package org.invicta.engine.expression;

/**
 * A token of an expression.
 *
 * @param text for a string its content, otherwise as written
 * @param at the offset at which it starts
 */
record Token(Kind kind, String text, int at) {

  enum Kind {
    NUMBER,
    STRING,
    /** A name, dotted or not, or a keyword. */
    WORD,
    SYMBOL,
    END
  }

  boolean isWord(String wanted) {
    return kind == Kind.WORD && text.equals(wanted);
  }

  boolean isSymbol(String wanted) {
    return kind == Kind.SYMBOL && text.equals(wanted);
  }

  /** How a finding names it. */
  String shown() {
    return switch (kind) {
      case END -> "the end";
      case STRING -> "the text \"" + shortened() + "\"";
      case NUMBER, WORD, SYMBOL -> "\"" + shortened() + "\"";
    };
  }

  private String shortened() {
    return Suggestions.shortened(text);
  }
}
