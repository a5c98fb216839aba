package org.invicta.engine.definition.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a value in a practice file looks like. */
public sealed interface Shape {

  /** What is allowed, in words, for findings. */
  String allowed();

  /** A single value. */
  sealed interface Scalar extends Shape {}

  /** Text under a house rule. */
  record Text(Prose prose) implements Scalar {
    @Override
    public String allowed() {
      return prose.allowed();
    }
  }

  /** A code: lower-case letters and digits in groups joined by hyphens. */
  record CodeText() implements Scalar {
    @Override
    public String allowed() {
      return "a code such as children-ksi: lower-case letters and digits in groups joined by hyphens";
    }
  }

  /** The code of something defined in one of these places: a kind of file, or {@code post}, {@code document}, a titles kind. */
  record Reference(List<String> to) implements Scalar {
    public Reference {
      to = List.copyOf(to);
    }

    @Override
    public String allowed() {
      return "the code of a " + String.join(" or ", to);
    }
  }

  /** A whole number within bounds. */
  record Whole(int least, int most) implements Scalar {
    @Override
    public String allowed() {
      return most == Integer.MAX_VALUE
          ? "a whole number from " + least
          : "a whole number from " + least + " to " + most;
    }
  }

  /** A number. */
  record Decimal() implements Scalar {
    @Override
    public String allowed() {
      return "a number";
    }
  }

  /** The word {@code true}; what is not so is left out. */
  record True() implements Scalar {
    @Override
    public String allowed() {
      return "true, or no such key";
    }
  }

  /** {@code true} or {@code false}, where both say something. */
  record Flag() implements Scalar {
    @Override
    public String allowed() {
      return "true or false";
    }
  }

  /** A calendar day. */
  record Day() implements Scalar {
    @Override
    public String allowed() {
      return "a date such as 2024-05-21";
    }
  }

  /** A length of time. */
  record Length() implements Scalar {
    @Override
    public String allowed() {
      return "a length of time such as PT6H or P1D";
    }
  }

  /** A point in time. */
  record Moment() implements Scalar {
    @Override
    public String allowed() {
      return "a point in time such as 2026-03-28T23:30:00Z";
    }
  }

  /** A time of the day. */
  record TimeOfDay() implements Scalar {
    @Override
    public String allowed() {
      return "a time of the day in quotes, such as \"08:30\"";
    }
  }

  /** An expression. */
  record Formula() implements Scalar {
    @Override
    public String allowed() {
      return "an expression such as casualty.age in [0..15]";
    }
  }

  /** {@code true} or an expression. */
  record TrueOrFormula() implements Scalar {
    @Override
    public String allowed() {
      return "true or an expression";
    }
  }

  /** One of a few words. */
  record OneOf(List<String> words) implements Scalar {
    public OneOf {
      words = List.copyOf(words);
    }

    @Override
    public String allowed() {
      return String.join(", ", words);
    }
  }

  /** Keys and values whose form something else decides: the fields of a worked example. */
  record Answers() implements Shape {
    @Override
    public String allowed() {
      return "fields and their values";
    }
  }

  /** A list. */
  record ListOf(Shape item) implements Shape {
    @Override
    public String allowed() {
      return "a list, each item " + item.allowed();
    }
  }

  /** Keys of the writer's choice, all with values of one shape. */
  record MapOf(Shape key, Shape value) implements Shape {
    @Override
    public String allowed() {
      return "keys, each " + key.allowed();
    }
  }

  /** A list item of the form {@code - code: value}. */
  record Named(Shape value) implements Shape {
    @Override
    public String allowed() {
      return "- code: followed by its value";
    }
  }

  /** Keys in a fixed order. */
  record Keys(List<Key> keys) implements Shape {
    public Keys {
      keys = List.copyOf(keys);
    }

    @Override
    public String allowed() {
      return "the keys " + String.join(", ", names());
    }

    /** The names of the keys in their order. */
    public List<String> names() {
      return keys.stream().map(Key::name).toList();
    }

    /** These keys and then others. */
    Keys and(Key... more) {
      var all = new ArrayList<>(keys);
      all.addAll(Arrays.asList(more));
      return new Keys(all);
    }
  }

  /**
   * Keys that depend on the word under one of them.
   *
   * @param by the key that decides
   * @param of the keys for each word; the word is empty when the key is left out
   */
  record Variants(String by, Map<String, Keys> of) implements Shape {
    public Variants {
      of = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(of));
    }

    @Override
    public String allowed() {
      return "keys, among them " + by + " with " + String.join(", ", words());
    }

    /** The words that the deciding key may have. */
    List<String> words() {
      return of.keySet().stream().filter(word -> !word.isEmpty()).toList();
    }
  }

  /** Keys that depend on whether one of them is there. */
  record Either(String key, Keys with, Keys without) implements Shape {
    @Override
    public String allowed() {
      return with.allowed() + ", or " + without.allowed();
    }
  }
}
