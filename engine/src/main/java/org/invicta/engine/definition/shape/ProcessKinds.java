package org.invicta.engine.definition.shape;

import static org.invicta.engine.definition.shape.Key.may;
import static org.invicta.engine.definition.shape.Key.must;
import static org.invicta.engine.definition.shape.Parts.CODE;
import static org.invicta.engine.definition.shape.Parts.FIELD_NAME;
import static org.invicta.engine.definition.shape.Parts.FORMULA;
import static org.invicta.engine.definition.shape.Parts.SENTENCE;
import static org.invicta.engine.definition.shape.Parts.TEXT;
import static org.invicta.engine.definition.shape.Parts.TITLE;
import static org.invicta.engine.definition.shape.Parts.TRUE;
import static org.invicta.engine.definition.shape.Parts.keys;
import static org.invicta.engine.definition.shape.Parts.list;
import static org.invicta.engine.definition.shape.Parts.named;
import static org.invicta.engine.definition.shape.Parts.oneOf;
import static org.invicta.engine.definition.shape.Parts.to;

import java.util.List;

/** The kinds of practice file that say who may see records and where people work on them. */
final class ProcessKinds {
  private ProcessKinds() {}

  static List<Kind> all() {
    return List.of(
        new Kind(
            "access",
            "Who may see and do what with the records of a type",
            access(),
            List.of("access")),
        new Kind("desk", "A screen people work from", desk(), List.of("desk", "desks")),
        new Kind("paper", "A paper drawn up from a record", paper(), List.of("paper", "papers")));
  }

  private static Shape access() {
    var grant =
        keys(
            must("roles", list(CODE), "The roles"),
            must("scope", oneOf("own", "unit", "force"), "How far it reaches"));
    var restriction =
        keys(
            must("fields", list(FIELD_NAME), "Sections, or fields as section.field"),
            must("to", list(CODE), "The roles that see them"),
            must("words", TITLE, "What others read instead"));
    return keys(
        must("access", to("record"), "The record type"),
        must("opens", list(CODE), "The roles that may open one"),
        must("reads", list(grant), "Who may read it"),
        may("changes", list(grant), "Who may change what it says outside of moves"),
        may("restricted", list(restriction), "Fields that fewer may see"));
  }

  private static Shape desk() {
    return keys(
        must("desk", CODE, "The desk's code, part of its address"),
        must("title", TITLE, "What people call it"),
        must("about", SENTENCE, "What it is for"),
        must("of", to("record"), "The record type"),
        must("roles", list(CODE), "The roles it is for"),
        may("states", list(CODE), "The states shown; all that are no end if left out"),
        may("lanes", TRUE, "Whether each state is a lane of its own"),
        must(
            "columns",
            list(FIELD_NAME),
            "Fields, clocks, organisations that take part, two instants as from..to, or who, state, next-clock, holder, unit or opened"),
        must("order", oneOf("next-clock", "oldest", "newest"), "What comes first"),
        may("opens", TRUE, "Whether a button opens a new record"),
        may("empty", SENTENCE, "What is said when there is nothing"));
  }

  private static Shape paper() {
    var part =
        keys(
            must("title", TITLE, "Its heading"),
            may("words", TEXT, "A sentence or two above the fields"),
            may("when", FORMULA, "When the part stands in the paper"),
            may("fields", list(FIELD_NAME), "The fields shown, in order"));
    return keys(
        must("paper", CODE, "The paper's code, part of its address"),
        must("title", TITLE, "Its heading"),
        must("of", to("record"), "The record type"),
        must("law", TEXT, "The law or policy that asks for it"),
        must("to", TITLE, "Who it goes to"),
        may("when", FORMULA, "When it can be drawn up"),
        must("parts", named(part), "What stands in it, in order"));
  }
}
