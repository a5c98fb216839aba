package org.invicta.app.capture.web;

import java.util.List;
import org.invicta.app.decisions.Offer;
import org.invicta.app.web.AnswerRow;

/**
 * The answers to check before a record is opened.
 *
 * @param proposed what tables propose
 * @param open what still has to be done, each with the address of its page
 * @param submit the words of the button that opens the record and makes its first move; empty where there is none
 */
public record CheckView(
    String title,
    String draft,
    List<Part> parts,
    List<Offer> proposed,
    List<Open> open,
    String submit,
    List<PageView.LeftOver> leftOver) {

  /** The answers of a section. */
  public record Part(String title, String href, List<AnswerRow> rows) {}

  /** Something that has to be done first. */
  public record Open(String message, String href) {}

  public CheckView {
    parts = List.copyOf(parts);
    proposed = List.copyOf(proposed);
    open = List.copyOf(open);
    leftOver = List.copyOf(leftOver);
  }
}
