package org.invicta.app.intake.sort;

import java.util.Comparator;

/**
 * A row waiting for the others of its key.
 *
 * @param key what the rows of one record have in common
 * @param kind which kind of row it is; within a key the kinds come in their order, from 0
 * @param file which file it came from, from 0
 * @param line its line there, from 1
 * @param raw the line as it stands
 */
public record Entry(String key, int kind, int file, long line, String raw)
    implements Comparable<Entry> {

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::key)
          .thenComparingInt(Entry::kind)
          .thenComparingInt(Entry::file)
          .thenComparingLong(Entry::line);

  @Override
  public int compareTo(Entry other) {
    return ORDER.compare(this, other);
  }

  /** About how much memory it takes, in bytes. */
  int weight() {
    return 160 + 2 * (key.length() + raw.length());
  }
}
