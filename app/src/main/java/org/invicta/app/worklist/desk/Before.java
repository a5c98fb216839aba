package org.invicta.app.worklist.desk;

import java.util.Optional;

/**
 * How something was before it was given away.
 *
 * @param now the record as it was left
 * @param unit the unit it belonged to
 * @param holder who held it
 */
public record Before(Handle now, String unit, Optional<String> holder) {
  private static final String BETWEEN = "|";

  /** As forms send it. */
  public String text() {
    return now + BETWEEN + holder.orElse("") + BETWEEN + unit;
  }

  /** As forms send it; empty when it is no such text. */
  public static Optional<Before> read(String text) {
    var parts = text.split("\\|", 3);
    return parts.length < 3
        ? Optional.empty()
        : Handle.read(parts[0])
            .map(
                now ->
                    new Before(
                        now, parts[2], Optional.of(parts[1]).filter(holder -> !holder.isEmpty())));
  }
}
