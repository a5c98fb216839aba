package org.invicta.app.intake.sort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedRowsTests {

  private static final int ENTRIES = 20_000;
  private static final long LITTLE = 300_000;
  private static final long PLENTY = 1_000_000_000;

  @TempDir Path directory;

  private static List<Entry> shuffled() {
    var random = new Random(20_240_521);
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < ENTRIES; i++) {
      var key = "key é " + random.nextInt(3_000);
      entries.add(new Entry(key, random.nextInt(3), random.nextInt(2), i, "row " + i + " ✓"));
    }
    Collections.shuffle(entries, random);
    return entries;
  }

  private List<Entry> sorted(List<Entry> entries, long capacity) {
    var taken = new ArrayList<Entry>();
    try (var rows = new SortedRows(directory, capacity)) {
      entries.forEach(rows::add);
      rows.forEach(taken::add);
    }
    return taken;
  }

  @Test
  void givesTheSameOrderFromFilesAsFromMemory() {
    var entries = shuffled();
    var expected = entries.stream().sorted().toList();
    assertThat(sorted(entries, PLENTY)).isEqualTo(expected);
    assertThat(sorted(entries, LITTLE)).isEqualTo(expected);
  }

  @Test
  void takesItsFilesAwayAtTheEnd() throws IOException {
    try (var rows = new SortedRows(directory, LITTLE)) {
      shuffled().forEach(rows::add);
      try (Stream<Path> files = Files.list(directory)) {
        assertThat(files.count()).isGreaterThan(3);
      }
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void ordersByKeyThenKindThenFileThenLine() {
    var entries =
        List.of(
            new Entry("b", 0, 0, 1, ""),
            new Entry("a", 1, 0, 9, ""),
            new Entry("a", 0, 1, 1, ""),
            new Entry("a", 0, 0, 7, ""),
            new Entry("a", 0, 0, 2, ""));
    assertThat(sorted(entries, PLENTY))
        .containsExactly(
            entries.get(4), entries.get(3), entries.get(2), entries.get(1), entries.get(0));
  }

  @Test
  void nothingStaysNothing() {
    assertThat(sorted(List.of(), PLENTY)).isEmpty();
  }
}
