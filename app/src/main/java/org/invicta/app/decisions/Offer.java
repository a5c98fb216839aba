package org.invicta.app.decisions;

/**
 * A proposal while somebody is still answering.
 *
 * @param field the field that it proposes an answer to, as {@code section.field}
 * @param reason the field in which somebody says why they answer otherwise
 * @param reasonLabel the words of that field
 * @param view the proposal beside the answer so far
 */
public record Offer(String field, String reason, String reasonLabel, DecidedView view) {

  /** Whether the answer is another than the one proposed and no reason is given. */
  public boolean unexplained() {
    return view.differs() && view.reason().isBlank();
  }
}
