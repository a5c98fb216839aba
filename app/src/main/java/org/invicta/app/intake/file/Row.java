package org.invicta.app.intake.file;

import java.util.List;

/**
 * A line of a file.
 *
 * @param line which line, from 1; the header is the first
 * @param raw the line as it stands
 * @param values its values, in the order of the columns; empty when it cannot be split because a quote is broken
 */
public record Row(long line, String raw, List<String> values) {

  /** Whether the line could not be split. */
  public boolean broken() {
    return values.isEmpty();
  }
}
