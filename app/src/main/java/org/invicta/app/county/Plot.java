package org.invicta.app.county;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a made-up concern tells of: what was seen and said, as {@code plots.txt} has it. */
record Plot(Map<String, String> words) {

  private static final String NAME = "{name}";

  Plot {
    words = Map.copyOf(words);
  }

  /** All plots, in the order of the file. */
  static List<Plot> all() {
    try (var text = Plot.class.getResourceAsStream("/county/plots.txt")) {
      if (text == null) {
        throw new IllegalStateException("The program was built without plots.txt");
      }
      var blocks = new String(text.readAllBytes(), StandardCharsets.UTF_8).split("\n\n");
      return Arrays.stream(blocks).map(Plot::of).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Plot of(String block) {
    var words = new HashMap<String, String>();
    block
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(
            line -> {
              int colon = line.indexOf(": ");
              words.put(line.substring(0, colon), line.substring(colon + 2));
            });
    return new Plot(words);
  }

  /** Whether a child of that birth is of the age the plot is about. */
  boolean fits(Person child, LocalDate day) {
    var ages = word("ages").split("-");
    int age = child.age(day);
    return child.born().isBefore(day)
        && age >= Integer.parseInt(ages[0])
        && age <= Integer.parseInt(ages[1]);
  }

  boolean isHigh() {
    return word("level").equals("high");
  }

  String word(String key) {
    return Optional.ofNullable(words.get(key)).orElseThrow();
  }

  /** The concern that an officer would write about a child. */
  Fields concern(Child child, Instant seenAt) {
    return new Fields()
        .put("subject", child.subject())
        .put(
            "concern",
            new Fields()
                .put("about-whom", "child")
                .put("seen-at", seenAt)
                .choices("categories", word("categories").split(", "))
                .put("facts", said("facts", child)))
        .put("safety", safety(child))
        .put("aware", aware(child))
        .put("voice-of-the-child", voice(child))
        .put(
            "happened-where",
            new Fields()
                .put("where-kind", "home")
                .put("where-address", child.home())
                .put("where-district", child.district().gss()))
        .put("consent", consent())
        .put("risk", new Fields().put("level", word("level")).put("reason", said("why", child)));
  }

  private Fields safety(Child child) {
    return copy(
        new Fields()
            .yes("immediate-danger", word("danger").equals("yes"))
            .put("injury", word("injury")),
        child,
        "done");
  }

  Fields aware(Child child) {
    var aware = new Fields().yes("seen", true).choices("known-from", "seen", "told");
    return copy(aware, child, "appearance", "words", "activity", "relationships", "environment");
  }

  Fields voice(Child child) {
    var voice = new Fields().put("demeanour", said("demeanour", child));
    if (words.containsKey("no-voice")) {
      return voice.yes("spoken-to", false).put("no-voice-because", word("no-voice"));
    }
    return copy(
        voice.yes("spoken-to", true).yes("spoken-alone", true), child, "own-words", "wishes");
  }

  private Fields consent() {
    var consent = new Fields().put("agreement", word("agreement"));
    Optional.ofNullable(words.get("without")).ifPresent(why -> consent.put("without-because", why));
    return consent;
  }

  private Fields copy(Fields fields, Child child, String... keys) {
    for (var key : keys) {
      if (words.containsKey(key)) {
        fields.put(key, said(key, child));
      }
    }
    return fields;
  }

  String said(String key, Child child) {
    return word(key).replace(NAME, child.person().givenName());
  }
}
