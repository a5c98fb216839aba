package org.invicta.engine.definition.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a file is spoilt, loading ends with findings or with definitions, never with an exception. */
class SpoiltFilesTests {
  private static final int TIMES = 60;

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void neverThrows(long seed) {
    var random = new Random(seed);
    for (var time = 0; time < TIMES; time++) {
      var midshire = Midshire.asItIs();
      var file = midshire.names().get(random.nextInt(midshire.names().size()));
      var spoilt = spoilt(midshire.text(file), random);
      var loaded = midshire.with(file, spoilt).loaded(directory);
      assertThat(loaded.practice().isPresent())
          .as("seed %d, time %d, file %s", seed, time, file)
          .isEqualTo(loaded.findings().isEmpty());
      assertThat(loaded.findings())
          .as("seed %d, time %d, file %s", seed, time, file)
          .isSorted()
          .allSatisfy(finding -> assertThat(finding.place().line()).isPositive())
          .allSatisfy(finding -> assertThat(finding.place().column()).isPositive());
      midshire.in(directory);
    }
  }

  private static byte[] spoilt(String text, Random random) {
    var lines = new ArrayList<>(text.lines().toList());
    return switch (random.nextInt(8)) {
      case 0 -> shuffled(lines, random);
      case 1 -> without(lines, random);
      case 2 -> twice(lines, random);
      case 3 -> swapped(text, random);
      case 4 -> inserted(text, random);
      case 5 -> cut(text, random);
      case 6 -> indented(lines, random);
      default -> bytes(text, random);
    };
  }

  private static byte[] shuffled(List<String> lines, Random random) {
    Collections.shuffle(lines, random);
    return joined(lines);
  }

  private static byte[] without(List<String> lines, Random random) {
    lines.remove(random.nextInt(lines.size()));
    return joined(lines);
  }

  private static byte[] twice(List<String> lines, Random random) {
    var line = random.nextInt(lines.size());
    lines.add(line, lines.get(line));
    return joined(lines);
  }

  private static byte[] swapped(String text, Random random) {
    var words = text.split("(?<=\\b)|(?=\\b)");
    var one = random.nextInt(words.length);
    var other = random.nextInt(words.length);
    var word = words[one];
    words[one] = words[other];
    words[other] = word;
    return String.join("", words).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] inserted(String text, Random random) {
    var pieces =
        List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            "- ",
            "'",
            "\"",
            "&a ",
            "*a ",
            "!x ",
            "|\n",
            "\t",
            "\0",
            "#",
            "---\n",
            "\uD83D\uDE00",
            "? ");
    var at = random.nextInt(text.length());
    return (text.substring(0, at) + pieces.get(random.nextInt(pieces.size())) + text.substring(at))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] cut(String text, Random random) {
    return text.substring(0, random.nextInt(text.length())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] indented(List<String> lines, Random random) {
    var line = random.nextInt(lines.size());
    lines.set(line, " ".repeat(random.nextInt(5)) + lines.get(line).strip());
    return joined(lines);
  }

  private static byte[] bytes(String text, Random random) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var spoilt = Arrays.copyOf(bytes, bytes.length);
    spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
    return spoilt;
  }

  private static byte[] joined(List<String> lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }
}
