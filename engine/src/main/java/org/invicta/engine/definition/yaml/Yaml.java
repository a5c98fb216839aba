package org.invicta.engine.definition.yaml;

import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.Place;

/** A YAML value and where it stands. */
public sealed interface Yaml {

  /** Where it starts. */
  Place place();

  /** What a person would call it, for findings. */
  String described();

  /** Text, a number, true, false or nothing, as written. */
  record Scalar(Place place, String text, boolean plain, String raw) implements Yaml {

    /** What a plain scalar stands for under the core schema of YAML 1.2; quoted ones are always text. */
    public Meaning meaning() {
      return plain ? Meaning.of(text) : Meaning.TEXT;
    }

    /** Where the character at this offset of the text stands, also through quotes, escapes and folded lines. */
    public Place at(int offset) {
      return ScalarPlaces.of(this, offset);
    }

    @Override
    public String described() {
      return switch (meaning()) {
        case NOTHING -> "nothing";
        case NUMBER, FLAG -> text;
        case TEXT -> '"' + shortened(text) + '"';
      };
    }

    private static String shortened(String text) {
      var line = text.replace('\n', ' ');
      return line.codePointCount(0, line.length()) <= 60
          ? line
          : line.substring(0, line.offsetByCodePoints(0, 57)) + "...";
    }
  }

  /** A list. */
  record Sequence(Place place, List<Yaml> items) implements Yaml {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String described() {
      return "a list";
    }
  }

  /** Keys and their values, in the order of the file; no key stands twice. */
  record Mapping(Place place, List<Entry> entries) implements Yaml {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The value of a key. */
    public Optional<Yaml> value(String key) {
      return entry(key).map(Entry::value);
    }

    /** A key with its value. */
    public Optional<Entry> entry(String key) {
      return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    @Override
    public String described() {
      return entries.isEmpty() ? "no keys" : "the key " + entries.getFirst().key();
    }
  }

  /** A key, where it stands, and its value. */
  record Entry(Place place, String key, Yaml value) {}
}
