package org.invicta.engine.definition.shape;

import java.util.List;

/** The small shapes that kinds are put together from. */
final class Parts {
  static final Shape TEXT = new Shape.Text(Prose.ANY);
  static final Shape TITLE = new Shape.Text(Prose.TITLE);
  static final Shape QUESTION = new Shape.Text(Prose.QUESTION);
  static final Shape SENTENCE = new Shape.Text(Prose.SENTENCE);
  static final Shape CODE = new Shape.CodeText();
  static final Shape FORMULA = new Shape.Formula();
  static final Shape DAY = new Shape.Day();
  static final Shape TRUE = new Shape.True();
  static final Shape COUNT = new Shape.Whole(0, Integer.MAX_VALUE);
  static final Shape FIELD_NAME = TEXT;

  private Parts() {}

  static Shape.Keys keys(Key... keys) {
    return new Shape.Keys(List.of(keys));
  }

  static Shape list(Shape item) {
    return new Shape.ListOf(item);
  }

  static Shape named(Shape value) {
    return new Shape.ListOf(new Shape.Named(value));
  }

  static Shape to(String... kinds) {
    return new Shape.Reference(List.of(kinds));
  }

  static Shape oneOf(String... words) {
    return new Shape.OneOf(List.of(words));
  }
}
