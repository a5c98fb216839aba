package org.invicta.engine.definition.shape;

import static org.invicta.engine.definition.shape.Key.may;
import static org.invicta.engine.definition.shape.Key.must;
import static org.invicta.engine.definition.shape.Parts.CODE;
import static org.invicta.engine.definition.shape.Parts.DAY;
import static org.invicta.engine.definition.shape.Parts.FIELD_NAME;
import static org.invicta.engine.definition.shape.Parts.FORMULA;
import static org.invicta.engine.definition.shape.Parts.TEXT;
import static org.invicta.engine.definition.shape.Parts.TITLE;
import static org.invicta.engine.definition.shape.Parts.TRUE;
import static org.invicta.engine.definition.shape.Parts.keys;
import static org.invicta.engine.definition.shape.Parts.list;
import static org.invicta.engine.definition.shape.Parts.named;
import static org.invicta.engine.definition.shape.Parts.oneOf;
import static org.invicta.engine.definition.shape.Parts.to;

import java.util.List;

/** Decision tables. */
final class DecisionShapes {
  private DecisionShapes() {}

  static List<Kind> all() {
    return List.of(
        new Kind(
            "decision",
            "A table that proposes an answer",
            decision(),
            List.of("decision", "decisions")));
  }

  private static Shape decision() {
    var input =
        keys(
            must("label", TITLE, "The words people see above the column"),
            must("from", FORMULA, "What is looked at, an expression over the record"));
    return keys(
        must("decision", CODE, "The table's code"),
        must("title", TITLE, "What people call it"),
        must("of", to("record"), "The record type it reads"),
        must("proposes", FIELD_NAME, "The choice field it proposes an answer for"),
        must("reason", FIELD_NAME, "The text field for the reason of a different answer"),
        must("inputs", named(input), "Its columns"),
        must("versions", list(version()), "Its rows over time, in order, never overlapping"));
  }

  private static Shape version() {
    var row =
        keys(
            may(
                "when",
                new Shape.MapOf(CODE, TEXT),
                "FEEL unary tests by column; a column left out does not matter"),
            must("then", TEXT, "The code proposed"),
            must("because", TEXT, "The reason in words"));
    return keys(
        must("from", DAY, "The first day"),
        may("to", DAY, "The last day"),
        must("hit", oneOf("unique", "first"), "Which row counts where several fit"),
        must("source", TEXT, "The law or policy that says so"),
        may("own", TRUE, "Believed, still to be verified"),
        must("rows", list(row), "The rows"));
  }
}
