package org.invicta.app.intake.sort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.invicta.app.Refused;

/**
 * Rows in the order of their keys, kinds, files and lines. What does not fit into a fixed amount of memory waits, sorted, in temporary
 * files that are merged at the end: twice the rows need twice the disk and no more memory.
 */
public final class SortedRows implements AutoCloseable {

  private final Path directory;
  private final long capacity;
  private final List<Run> runs = new ArrayList<>();
  private List<Entry> waiting = new ArrayList<>();
  private long weight;

  /**
   * Nothing yet.
   *
   * @param directory where temporary files may be made
   * @param capacity about how many bytes of rows to hold in memory
   */
  public SortedRows(Path directory, long capacity) {
    this.directory = directory;
    this.capacity = capacity;
  }

  /** One more row. */
  public void add(Entry entry) {
    waiting.add(entry);
    weight += entry.weight();
    if (weight >= capacity) {
      spill();
    }
  }

  private void spill() {
    Collections.sort(waiting);
    try {
      runs.add(Run.write(directory, waiting));
    } catch (IOException failure) {
      throw new Refused(
          Refused.Fault.WORK,
          "I015",
          "Rows being sorted cannot be kept in " + directory + ".",
          "Make room: as much as the files take is needed. Then import again.",
          failure);
    }
    waiting = new ArrayList<>();
    weight = 0;
  }

  /** Gives every row in order. No row may be added afterwards. */
  public void forEach(Consumer<Entry> taker) {
    Collections.sort(waiting);
    if (runs.isEmpty()) {
      waiting.forEach(taker);
      return;
    }
    if (!waiting.isEmpty()) {
      spill();
    }
    try {
      Merge.of(runs, taker);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Takes the temporary files away. */
  @Override
  public void close() {
    for (Run run : runs) {
      try {
        Files.deleteIfExists(run.file());
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
