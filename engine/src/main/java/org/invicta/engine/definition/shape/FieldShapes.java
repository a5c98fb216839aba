package org.invicta.engine.definition.shape;

import static org.invicta.engine.definition.shape.Key.may;
import static org.invicta.engine.definition.shape.Key.must;
import static org.invicta.engine.definition.shape.Parts.CODE;
import static org.invicta.engine.definition.shape.Parts.FORMULA;
import static org.invicta.engine.definition.shape.Parts.TEXT;
import static org.invicta.engine.definition.shape.Parts.TITLE;
import static org.invicta.engine.definition.shape.Parts.TRUE;
import static org.invicta.engine.definition.shape.Parts.keys;
import static org.invicta.engine.definition.shape.Parts.named;
import static org.invicta.engine.definition.shape.Parts.oneOf;
import static org.invicta.engine.definition.shape.Parts.to;

import java.util.LinkedHashMap;
import java.util.Map;

/** What fields and sections look like. */
final class FieldShapes {
  private static final String[] SIMPLE = {
    "money", "date", "instant", "duration", "yes-no", "person", "place", "organisation", "file"
  };

  private static final String[] PREFILLS = {
    "now", "today", "officer", "unit", "person", "last", "origin"
  };

  private FieldShapes() {}

  /** The fields of a section: every kind of field. */
  static Shape fields() {
    var kinds = inGroup();
    kinds.put(
        "group",
        answered()
            .and(
                must("one", CODE, "What one item is called; expressions name it so"),
                must(
                    "fields",
                    named(new Shape.Variants("kind", inGroup())),
                    "The fields of one item")));
    return named(new Shape.Variants("kind", kinds));
  }

  /** A section of a record: its own fields, or a shared section. */
  static Shape sections() {
    var own =
        keys(
            must("title", TITLE, "The words people see"),
            may("when", FORMULA, "When the section applies"),
            must("fields", fields(), "Its fields, in order"));
    var shared =
        keys(
            must("use", to("section"), "The shared section that stands here"),
            may("title", TITLE, "Its title here, when it differs"),
            may("when", FORMULA, "When the section applies"));
    return named(new Shape.Either("use", shared, own));
  }

  /** The kinds of field that may stand in a group: groups do not hold groups. */
  private static Map<String, Shape.Keys> inGroup() {
    var kinds = new LinkedHashMap<String, Shape.Keys>();
    kinds.put(
        "text",
        answered()
            .and(
                may("at-most", new Shape.Whole(1, 100_000), "The most characters; 500 if left out"),
                may("verbatim", TRUE, "A person's own words")));
    kinds.put(
        "number",
        answered()
            .and(
                may("at-least", new Shape.Decimal(), "The least value"),
                may("at-most", new Shape.Decimal(), "The greatest value"),
                may("decimals", new Shape.Whole(0, 9), "Decimal places; 0 if left out"),
                may("unit", TEXT, "The unit, such as miles an hour")));
    for (var kind : SIMPLE) {
      kinds.put(kind, answered());
    }
    kinds.put("choice", answered().and(must("of", to("list"), "The list to choose from")));
    kinds.put("many-choices", answered().and(must("of", to("list"), "The list to choose from")));
    kinds.put(
        "computed",
        keys(
            kind(),
            label(),
            hint(),
            may("when", FORMULA, "When the field is shown"),
            may("index", TRUE, "Whether the store keeps an index on it"),
            must("from", FORMULA, "The expression that gives the value")));
    return kinds;
  }

  private static Shape.Keys answered() {
    return keys(
        kind(),
        label(),
        hint(),
        may("required", new Shape.TrueOrFormula(), "When an answer is compulsory"),
        may("when", FORMULA, "When the field is shown"),
        may("index", TRUE, "Whether the store keeps an index on it"),
        may("prefill", oneOf(PREFILLS), "What a new form has in it already"));
  }

  private static Key kind() {
    return must("kind", TEXT, "What the field holds");
  }

  private static Key label() {
    return must("label", TITLE, "The words people see");
  }

  private static Key hint() {
    return may("hint", TEXT, "Help beside the field");
  }

  static Shape partyKinds() {
    return oneOf("person", "place", "organisation");
  }
}
