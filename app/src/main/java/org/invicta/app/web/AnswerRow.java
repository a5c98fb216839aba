package org.invicta.app.web;

/**
 * An answer in a list of answers: {@code components/answers.jte}.
 *
 * @param label what was asked
 * @param words the answer; empty is shown as "Not answered"
 * @param look how it is shown
 * @param href where the answer leads; empty for no link
 * @param change where it is changed; empty where it cannot be
 */
public record AnswerRow(String label, String words, Look look, String href, String change) {

  /** How an answer is shown. */
  public enum Look {
    /** As words of whoever recorded it. */
    PLAIN,
    /** As somebody's own words, set apart. */
    VERBATIM,
    /** As worked out, not typed. */
    WORKED_OUT
  }

  /** An answer in plain words. */
  public static AnswerRow of(String label, String words) {
    return new AnswerRow(label, words, Look.PLAIN, "", "");
  }

  /** The same with a link to where it is changed. */
  public AnswerRow changedAt(String where) {
    return new AnswerRow(label, words, look, href, where);
  }
}
