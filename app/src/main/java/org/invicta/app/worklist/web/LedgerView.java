package org.invicta.app.worklist.web;

import java.util.List;
import java.util.Optional;
import org.invicta.app.web.Table;

/**
 * What was sent to partners in some days, received and decided.
 *
 * @param plural what is sent, in the plural
 * @param period the days, in words
 * @param totals a number for each step, each with the address of its list
 * @param verdict whether it adds up, in a sentence
 * @param adds whether it does
 * @param table a row for each day and partner
 * @param differences a row for each kind of difference: how many, and what to do
 * @param earlier the address of the days before
 * @param later the address of the days after; empty for the newest
 */
public record LedgerView(
    String plural,
    String period,
    List<Total> totals,
    String verdict,
    boolean adds,
    Table table,
    Table differences,
    String earlier,
    Optional<String> later) {

  /** How many stand at a step. */
  public record Total(String title, int number, String href) {}

  public LedgerView {
    totals = List.copyOf(totals);
  }
}
