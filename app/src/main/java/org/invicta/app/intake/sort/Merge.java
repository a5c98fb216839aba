package org.invicta.app.intake.sort;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** Merges sorted runs into one order. */
final class Merge {

  private static final Comparator<Run.Reader> BY_NEXT =
      Comparator.comparing(reader -> Objects.requireNonNull(reader.next()));

  private Merge() {}

  static void of(List<Run> runs, Consumer<Entry> taker) throws IOException {
    var readers = new PriorityQueue<>(BY_NEXT);
    try {
      for (Run run : runs) {
        readers.add(run.read());
      }
      for (var first = readers.poll(); first != null; first = readers.poll()) {
        taker.accept(Objects.requireNonNull(first.next()));
        first.advance();
        if (first.next() == null) {
          first.close();
        } else {
          readers.add(first);
        }
      }
    } finally {
      for (Run.Reader left : readers) {
        left.close();
      }
    }
  }
}
