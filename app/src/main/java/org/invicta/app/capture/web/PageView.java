package org.invicta.app.capture.web;

import java.util.List;
import java.util.Optional;
import org.invicta.app.capture.form.FieldView;
import org.invicta.app.decisions.Offer;

/**
 * One page of a form as it is shown.
 *
 * @param caption what the heading belongs to
 * @param title the heading
 * @param action where the form is sent
 * @param draft the draft's id
 * @param parts what stands on it
 * @param proposed what tables propose for fields on it
 * @param proposes whether a table may propose something on it
 * @param files whether files can be added
 * @param button the words of the main button
 * @param reason what is asked as the reason; empty when none is asked
 * @param reasonGiven the reason typed so far
 * @param leaveHref where somebody goes who leaves
 * @param notes what somebody should know before going on
 * @param leftOver answers that no longer have a place in the form
 * @param back {@code check} when the page was reached from the answers to check
 */
public record PageView(
    String caption,
    String title,
    String action,
    String draft,
    List<PartView> parts,
    List<Offer> proposed,
    boolean proposes,
    boolean files,
    String button,
    Optional<String> reason,
    String reasonGiven,
    String leaveHref,
    List<String> notes,
    List<LeftOver> leftOver,
    String back) {

  /** Fields under a heading; the heading empty where the page's own is enough. */
  public record PartView(String title, List<FieldView> fields) {
    public PartView {
      fields = List.copyOf(fields);
    }
  }

  /** An answer without a place. */
  public record LeftOver(String name, String value) {}

  public PageView {
    parts = List.copyOf(parts);
    proposed = List.copyOf(proposed);
    notes = List.copyOf(notes);
    leftOver = List.copyOf(leftOver);
  }
}
