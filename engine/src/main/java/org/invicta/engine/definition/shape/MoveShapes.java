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

/** What rules, moves, and what follows from moves look like. */
final class MoveShapes {
  private static final Shape SETS = new Shape.MapOf(FIELD_NAME, FORMULA);

  private MoveShapes() {}

  /** Rules that a record or a move must keep. */
  static Shape rules() {
    return named(
        keys(
            must("words", TITLE, "The rule in words, said when it is broken"),
            must("condition", FORMULA, "What must hold; broken only where it is plainly false"),
            may("field", FIELD_NAME, "The field at fault"),
            must("todo", SENTENCE, "What to do about it")));
  }

  static Shape move() {
    var approval =
        keys(
            must("by", list(CODE), "The roles that may agree"),
            may("people", new Shape.Whole(1, 2), "How many different people; 1 if left out"));
    return keys(
        must("label", TITLE, "The words people see"),
        must("from", list(CODE), "The states it may start in"),
        may("to", CODE, "The state it ends in; left out, the record stays in its state"),
        may("by", list(CODE), "The roles that may make it; everyone if left out"),
        may("needs", list(FIELD_NAME), "The fields that must be answered, before or with it"),
        may("asks", list(FIELD_NAME), "The fields that are filled in with the move"),
        may("adds", FIELD_NAME, "The group to which the move adds one item"),
        may("parties", list(CODE), "The roles of the record that are filled with the move"),
        may("must", rules(), "What must hold with the answers filled in"),
        may(
            "not-by",
            list(FIELD_NAME),
            "Who may not make it: whoever made a move, opened, or is named in a field"),
        may("approval", approval, "Who has to agree first, never whoever asks"),
        may("reasoned", TRUE, "Whether it needs a reason"),
        may("reopens", TRUE, "Whether it leads back on purpose, always with a reason"),
        may("undone", to("value"), "How long whoever made it may undo it"));
  }

  /** What follows: another record is created, or the record this one came from makes a move. */
  static Shape then() {
    var on = must("on", list(CODE), "The moves it follows, or opened");
    var when = may("when", FORMULA, "Only where this holds");
    var route =
        keys(
            must("by", oneOf("school"), "How the receiver is found out"),
            must("child", FIELD_NAME, "The role, or person field of the item, of the child"),
            must("role", CODE, "The role that the receiver takes"),
            must("none", to("record"), "The record created where there is no receiver"));
    return named(
        new Shape.Either(
            "create",
            keys(
                on,
                when,
                must("create", to("record"), "The type of the record that is created"),
                may("each", FIELD_NAME, "The group of which each item creates one"),
                may("sets", SETS, "Its fields and the expressions that fill them"),
                may(
                    "parties",
                    new Shape.MapOf(CODE, FIELD_NAME),
                    "Its roles, and the roles or person fields they come from"),
                may("route", route, "To whom it goes")),
            keys(
                on,
                when,
                must("of", to("record"), "The type of the record this one was created from"),
                must("move", CODE, "The move that record makes"),
                may("sets", SETS, "The fields of that record that are filled first"))));
  }

  /** What is shown to a partner. */
  static Shape share() {
    return keys(
        must("on", list(CODE), "The moves on which it is sent, or opened"),
        must("to", CODE, "The role of the organisation it goes to"),
        may(
            "mailbox",
            FORMULA,
            "The field, by its code, that holds their mailbox; mailbox if left out"),
        must("basis", TEXT, "The lawful basis"),
        must("shows", list(FIELD_NAME), "The fields they see; nothing else leaves"),
        must("expires", to("value"), "How long the link can be opened"),
        must("receipt", CODE, "The move that their opening makes"),
        may("answer", CODE, "The move by which they answer"),
        may(
            "unreachable",
            CODE,
            "The move the application makes where there is no mailbox to send it to"),
        must("subject", TITLE, "The words of the message, with nothing about anybody"));
  }
}
