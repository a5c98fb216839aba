package org.invicta.engine.definition.shape;

import java.util.regex.Pattern;

/** The house rules for words that people read. One pattern serves the check and the published schema. */
public enum Prose {
  /** The words of a document, or anything else that is kept as it stands. */
  ANY(".*", "text", ""),
  /** A title or label: it starts with a capital or a digit and has no full stop at the end. */
  TITLE(
      "^[^\\p{L}\\p{N}]*[\\p{Lu}\\p{N}]([\\s\\S]*[^.\\s])?$",
      "a title that starts with a capital and has no full stop at the end",
      "start it with a capital and leave out the full stop"),
  /** A question. */
  QUESTION(
      "^[^\\p{L}\\p{N}]*[\\p{Lu}\\p{N}][\\s\\S]*\\?$",
      "a question that starts with a capital and ends with ?",
      "put it as a question, such as How many children were hurt?"),
  /** A sentence. */
  SENTENCE(
      "^[^\\p{L}\\p{N}]*[\\p{Lu}\\p{N}][\\s\\S]*[.?]$",
      "a sentence that starts with a capital and ends with a full stop or ?",
      "write a full sentence");

  private final Pattern pattern;
  private final String allowed;
  private final String todo;

  Prose(String pattern, String allowed, String todo) {
    this.pattern = Pattern.compile(pattern);
    this.allowed = allowed;
    this.todo = todo;
  }

  /** Whether these words keep the rule. */
  public boolean fits(String words) {
    return this == ANY || pattern.matcher(words).matches();
  }

  String pattern() {
    return pattern.pattern();
  }

  String allowed() {
    return allowed;
  }

  String todo() {
    return todo;
  }
}
