package org.invicta.app.decisions;

import java.util.List;
import org.invicta.app.web.SummaryRow;

/**
 * What a table proposed beside what a person decided.
 *
 * @param title what people call the table
 * @param proposed the words of the answer proposed
 * @param because why
 * @param decided the words of the person's answer; empty while there is none
 * @param reason why the person answered otherwise; empty where they gave none
 * @param differs whether the answer is another than the one proposed
 * @param inputs what the table looked at
 * @param inForce the version in force and the row that fired, in words
 */
public record DecidedView(
    String title,
    String proposed,
    String because,
    String decided,
    String reason,
    boolean differs,
    List<SummaryRow> inputs,
    String inForce) {
  public DecidedView {
    inputs = List.copyOf(inputs);
  }
}
