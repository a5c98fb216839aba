package org.invicta.app.measures;

import java.util.List;
import org.invicta.engine.measure.Fact;

/**
 * A page of a list of facts.
 *
 * @param facts the facts on it
 * @param number the page, from 1
 * @param size how many facts a page holds
 * @param total how many facts the whole list has
 */
public record FactPage(List<Fact> facts, int number, int size, long total) {

  public FactPage {
    facts = List.copyOf(facts);
  }

  /** How many pages there are, at least one. */
  public int pages() {
    return (int) Math.clamp((total + size - 1) / size, 1, Integer.MAX_VALUE);
  }
}
