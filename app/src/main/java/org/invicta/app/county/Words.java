package org.invicta.app.county;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The made-up names and sentences that come with Invicta, by kind. */
final class Words {

  private final Map<String, List<String>> byKind;

  private Words(Map<String, List<String>> byKind) {
    this.byKind = byKind;
  }

  /** Names: each line a kind and its words. */
  static Words names() {
    var names = new HashMap<String, List<String>>();
    lines("names.txt")
        .forEach(
            line -> {
              var words = Arrays.asList(line.split(" ", -1));
              names.put(
                  words.getFirst(),
                  words.stream().skip(1).map(word -> word.replace('-', ' ')).toList());
            });
    return new Words(names);
  }

  /** Sentences of owners: each line a kind, a colon and a sentence. */
  static Words updates() {
    return sentences("updates.txt");
  }

  /** What is said in the records of made-up children: each line a kind, a colon and the words. */
  static Words stories() {
    return sentences("stories.txt");
  }

  private static Words sentences(String file) {
    var sentences = new HashMap<String, List<String>>();
    lines(file)
        .forEach(
            line -> {
              int colon = line.indexOf(": ");
              sentences
                  .computeIfAbsent(line.substring(0, colon), _ -> new java.util.ArrayList<>())
                  .add(line.substring(colon + 2));
            });
    return new Words(sentences);
  }

  /** The words of a kind, in the order of the file. */
  List<String> of(String kind) {
    return Optional.ofNullable(byKind.get(kind)).orElseThrow();
  }

  private static List<String> lines(String file) {
    try (var text = Words.class.getResourceAsStream("/county/" + file)) {
      if (text == null) {
        throw new IllegalStateException("The program was built without " + file);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
