package org.invicta.app.governance;

import java.time.Instant;

/**
 * A view of the past: what was so at one moment, as it was known at another.
 *
 * @param trueAt only what had come about by then counts
 * @param knownAt only what had been recorded by then counts
 */
public record AsOf(Instant trueAt, Instant knownAt) {

  /** What is so and known at this moment. */
  public static AsOf at(Instant moment) {
    return new AsOf(moment, moment);
  }
}
