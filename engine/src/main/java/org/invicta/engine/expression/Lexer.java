package org.invicta.engine.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.invicta.engine.definition.Finding;
import org.invicta.engine.definition.FindingCode;

/** Cuts the text of an expression into tokens; whatever is not a token becomes a finding. */
final class Lexer {
  private static final int LONGEST_WORD = 200;
  private static final int MOST_DIGITS = 34;
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern AMOUNT = Pattern.compile("([0-9]+)([a-z]+)");
  private static final Pattern DIGITS_ONLY = Pattern.compile("[0-9.-]+");
  private static final List<String> SYMBOLS =
      List.of("..", "!=", "<=", ">=", "=", "<", ">", "+", "-", "*", "/", "(", ")", "[", "]", ",");
  private static final Map<String, String> OTHER_LANGUAGES =
      Map.ofEntries(
          Map.entry("==", "="),
          Map.entry("<>", "!="),
          Map.entry("&&", "and"),
          Map.entry("||", "or"),
          Map.entry("&", "and"),
          Map.entry("|", "or"),
          Map.entry("!", "not(…)"),
          Map.entry("≤", "<="),
          Map.entry("≥", ">="),
          Map.entry("≠", "!="),
          Map.entry("–", "- with a space on each side"),
          Map.entry("'", "\" around text"),
          Map.entry("“", "\" around text"),
          Map.entry("”", "\" around text"),
          Map.entry("‘", "\" around text"),
          Map.entry("’", "\" around text"));

  private final String text;
  private final Positions positions;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private int at;

  Lexer(Positions positions) {
    this.positions = positions;
    this.text = positions.text();
  }

  /** The tokens, closed by {@link Token.Kind#END}. */
  List<Token> tokens() {
    while (at < text.length()) {
      var character = text.charAt(at);
      if (Character.isWhitespace(character)) {
        at++;
      } else if (character == '"') {
        string();
      } else if (startsWord(character)) {
        word();
      } else {
        symbol();
      }
    }
    tokens.add(new Token(Token.Kind.END, "", text.length()));
    return List.copyOf(tokens);
  }

  /** What was wrong; complete once {@link #tokens} has run. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  private void word() {
    var start = at;
    while (at < text.length() && continuesWord()) {
      at++;
    }
    var word = text.substring(start, at);
    if (NUMBER.matcher(word).matches()) {
      number(word, start);
      return;
    }
    if (word.length() > LONGEST_WORD) {
      refuse(
          start,
          "a name of " + word.length() + " characters",
          "at most " + LONGEST_WORD,
          "shorten it");
    } else if (DAY.matcher(word).matches()) {
      refuse(
          start,
          quoted(word),
          "a date in the form date(\"" + word + "\")",
          "write date(\"" + word + "\")");
    } else if (hyphensAstray(word)) {
      refuse(
          start,
          quoted(word),
          "codes joined by single hyphens, or a minus with spaces around it",
          "put a space on each side of the minus");
    } else if (Grammar.RESERVED.contains(word.toLowerCase(Locale.ROOT))
        && !Grammar.RESERVED.contains(word)) {
      refuse(
          start, quoted(word), "keywords in lower case", "write " + word.toLowerCase(Locale.ROOT));
    }
    var amount = AMOUNT.matcher(word);
    if (amount.matches() && Literals.isUnit(amount.group(2))) {
      refuse(
          start,
          quoted(word),
          "a number, a space and a unit",
          "write " + amount.replaceAll("$1 $2"));
    }
    tokens.add(new Token(Token.Kind.WORD, word, start));
  }

  private void number(String word, int start) {
    if (word.length() > MOST_DIGITS) {
      refuse(
          start,
          "a number of " + word.length() + " characters",
          "at most " + MOST_DIGITS,
          "shorten it");
    }
    tokens.add(new Token(Token.Kind.NUMBER, word, start));
  }

  private static boolean hyphensAstray(String word) {
    return DIGITS_ONLY.matcher(word).matches()
        || word.endsWith("-")
        || word.contains("--")
        || word.contains("-.");
  }

  private void string() {
    var start = at++;
    var content = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
      if (text.charAt(at) == '\\') {
        escape(content);
      } else {
        content.append(text.charAt(at++));
      }
    }
    if (at >= text.length() || text.charAt(at) != '"') {
      refuse(
          start,
          "text that is not closed",
          "text between two \" on one line",
          "add the closing \"");
    } else {
      at++;
    }
    tokens.add(new Token(Token.Kind.STRING, content.toString(), start));
  }

  private void escape(StringBuilder content) {
    var start = at++;
    var letter = at < text.length() ? text.charAt(at) : ' ';
    var meant = "\"\\ntr".indexOf(letter);
    if (meant >= 0) {
      content.append("\"\\\n\t\r".charAt(meant));
      at++;
      return;
    }
    var hex = text.substring(Math.min(at + 1, text.length()), Math.min(at + 5, text.length()));
    if (letter == 'u'
        && hex.length() == 4
        && hex.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
      content.append((char) Integer.parseInt(hex, 16));
      at += 5;
      return;
    }
    refuse(
        start,
        "a \\ with a meaning that is not known",
        "\\\" \\\\ \\n \\t \\r \\u followed by four hex digits",
        "write \\\\ for a \\ itself");
  }

  private void symbol() {
    var foreign = startingHere(OTHER_LANGUAGES.keySet().stream());
    var symbol = startingHere(SYMBOLS.stream());
    if (symbol.isPresent() && symbol.get().length() > foreign.map(String::length).orElse(0)) {
      tokens.add(new Token(Token.Kind.SYMBOL, symbol.get(), at));
      at += symbol.get().length();
      return;
    }
    var length = foreign.map(String::length).orElse(Character.charCount(text.codePointAt(at)));
    var found =
        quoted(
            Character.isISOControl(text.charAt(at))
                ? "a control character"
                : text.substring(at, at + length));
    var todo =
        foreign.map(OTHER_LANGUAGES::get).map(meant -> "write " + meant).orElse("take it out");
    refuse(at, found, "names, numbers, \"text\" and " + String.join(" ", SYMBOLS), todo);
    at += length;
  }

  private Optional<String> startingHere(Stream<String> candidates) {
    return candidates
        .filter(candidate -> text.startsWith(candidate, at))
        .max(Comparator.comparing(String::length));
  }

  private boolean continuesWord() {
    var character = text.charAt(at);
    return startsWord(character)
        || character == '-'
        || character == '.' && at + 1 < text.length() && startsWord(text.charAt(at + 1));
  }

  private static boolean startsWord(char character) {
    return character >= 'a' && character <= 'z'
        || character >= 'A' && character <= 'Z'
        || character >= '0' && character <= '9'
        || character == '_';
  }

  private static String quoted(String word) {
    return "\"" + Suggestions.shortened(word) + "\"";
  }

  private void refuse(int offset, String found, String allowed, String todo) {
    findings.add(
        new Finding(
            positions.at(offset),
            FindingCode.EXPRESSION_SYNTAX,
            "found " + found,
            "allowed: " + allowed,
            todo));
  }
}
