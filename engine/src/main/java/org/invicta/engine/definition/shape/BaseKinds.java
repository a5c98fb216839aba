package org.invicta.engine.definition.shape;

import static org.invicta.engine.definition.shape.Key.may;
import static org.invicta.engine.definition.shape.Key.must;
import static org.invicta.engine.definition.shape.Parts.CODE;
import static org.invicta.engine.definition.shape.Parts.COUNT;
import static org.invicta.engine.definition.shape.Parts.DAY;
import static org.invicta.engine.definition.shape.Parts.FIELD_NAME;
import static org.invicta.engine.definition.shape.Parts.FORMULA;
import static org.invicta.engine.definition.shape.Parts.QUESTION;
import static org.invicta.engine.definition.shape.Parts.TEXT;
import static org.invicta.engine.definition.shape.Parts.TITLE;
import static org.invicta.engine.definition.shape.Parts.TRUE;
import static org.invicta.engine.definition.shape.Parts.keys;
import static org.invicta.engine.definition.shape.Parts.list;
import static org.invicta.engine.definition.shape.Parts.named;
import static org.invicta.engine.definition.shape.Parts.oneOf;
import static org.invicta.engine.definition.shape.Parts.to;

import java.util.LinkedHashMap;
import java.util.List;

/** The kinds of practice file that no one force owns. */
final class BaseKinds {
  static final String[] PERIODS = {
    "month", "quarter", "year", "financial-quarter", "financial-year"
  };

  private BaseKinds() {}

  static List<Kind> all() {
    return List.of(
        new Kind("list", "The choices of a choice field", codeList(), List.of("list", "lists")),
        new Kind(
            "value",
            "A number or text from law or policy, with its dates",
            value(),
            List.of("value", "values")),
        new Kind("section", "A shared section", section(), List.of("section", "sections")),
        new Kind("record", "What one kind of record holds", record(), List.of("record", "records")),
        ClockShapes.calendar(),
        new Kind(
            "lifecycle",
            "The states of a record and the moves between them",
            lifecycle(),
            List.of("lifecycle", "lifecycles")),
        new Kind("measure", "What is counted", measure(), List.of("measure", "measures")),
        new Kind(
            "examples",
            "Worked examples, shown in the book and run as tests",
            examples(),
            List.of("examples")));
  }

  private static Shape codeList() {
    var variants = new LinkedHashMap<String, Shape.Keys>();
    variants.put("", codeList(CODE));
    variants.put("as-published", codeList(TEXT));
    return new Shape.Variants("codes", variants);
  }

  private static Shape.Keys codeList(Shape code) {
    return keys(
        must("list", CODE, "The list's code"),
        must("title", TITLE, "What people call it"),
        may("codes", oneOf("as-published"), "The codes keep the shape their publisher gave them"),
        must("source", TEXT, "Who publishes it"),
        must("values", list(choice(code)), "The choices, in the order people see them"));
  }

  static Shape choice(Shape code) {
    return keys(
        must("code", code, "The stable code"),
        must("label", TITLE, "The words people see"),
        may(
            "external",
            new Shape.MapOf(CODE, list(TEXT)),
            "The codes other systems use, by system"));
  }

  private static Shape value() {
    var variants = new LinkedHashMap<String, Shape.Keys>();
    variants.put("number", value(new Shape.Decimal()));
    variants.put("text", value(TEXT));
    variants.put("yes-no", value(oneOf("yes", "no")));
    variants.put("duration", value(new Shape.Length()));
    return new Shape.Variants("type", variants);
  }

  private static Shape.Keys value(Shape is) {
    var period =
        keys(
            must("from", DAY, "The first day"),
            may("to", DAY, "The last day"),
            must("is", is, "The value"),
            must("source", TEXT, "The law or policy that says so"),
            may("own", TRUE, "Believed, still to be verified"));
    return keys(
        must("value", CODE, "The value's code; expressions say policy.code"),
        must("title", TITLE, "What people call it"),
        may("unit", TEXT, "The unit of a number"),
        must("type", TEXT, "number, text, yes-no or duration"),
        must("holds", list(period), "The periods, in order, never overlapping"));
  }

  private static Shape section() {
    return keys(
        must("section", CODE, "The section's code"),
        must("title", TITLE, "The words people see"),
        must("fields", FieldShapes.fields(), "Its fields, in order"));
  }

  private static Shape record() {
    return keys(
        must("record", CODE, "The record type"),
        must(
            "version",
            new Shape.Whole(1, Integer.MAX_VALUE),
            "The version of the definition, from 1"),
        must("title", TITLE, "What one such record is called"),
        must("plural", TITLE, "What several are called"),
        must(
            "why",
            new Shape.MapOf(oneOf("law", "inspection", "practice", "policy"), TEXT),
            "What asks for it"),
        must("marking", oneOf("official", "official-sensitive"), "The protective marking"),
        must("retain", CODE, "The retention class"),
        may("occurred", FIELD_NAME, "The field that says when the thing happened"),
        may("pages", TRUE, "Whether each section is filled in on a page of its own"),
        may("parties", new Shape.MapOf(CODE, party()), "The roles in which others take part"),
        must("sections", FieldShapes.sections(), "Its sections, in order"),
        may("rules", MoveShapes.rules(), "What must hold across its fields"),
        may("counts", named(counting()), "Fields filled in by counting other records"));
  }

  private static Shape counting() {
    return keys(
        must("field", FIELD_NAME, "The field it fills: a number, or the instant of the last"),
        must("of", to("record"), "The type of the records counted"),
        must("about", CODE, "The role of the person in this record"),
        may("as", CODE, "The role of the same person in those; the same if left out"),
        may("back", to("value"), "The value that says how many days back; any if left out"),
        may("states", list(CODE), "The states those are in; any if left out"),
        may("with-this", TRUE, "Whether this record is counted too"));
  }

  private static Shape party() {
    var says =
        may(
            "says",
            keys(
                must("names", list(FIELD_NAME), "The fields of the name, the family name last"),
                may("born", FIELD_NAME, "The field of the date of birth"),
                may("address", FIELD_NAME, "The field of the address")),
            "The fields that say who a person is");
    var is = must("is", FieldShapes.partyKinds(), "What kind of party");
    var label = must("label", TITLE, "The words people see");
    return new Shape.Either(
        "exactly",
        keys(is, label, must("exactly", COUNT, "How many"), says),
        keys(
            is,
            label,
            may("at-least", COUNT, "How many at least; none if left out"),
            may("at-most", COUNT, "How many at most; no limit if left out"),
            says));
  }

  private static Shape lifecycle() {
    var state =
        keys(
            must("label", TITLE, "The words people see"),
            may("end", TRUE, "Whether a record may end here"));
    return keys(
        must("lifecycle", CODE, "The lifecycle's code"),
        must("of", to("record"), "The record type it belongs to"),
        must("states", named(state), "The states; a record starts in the first"),
        must("moves", named(MoveShapes.move()), "The moves"),
        may("clocks", named(ClockShapes.clock()), "The time limits that moves start and end"),
        may("then", MoveShapes.then(), "What follows from moves"),
        may("shares", named(MoveShapes.share()), "What is shown to partners"));
  }

  private static Shape measure() {
    var clause =
        keys(
            must("words", TITLE, "The condition in plain English"),
            must("condition", FORMULA, "The condition"));
    var label = must("label", TITLE, "The words people see");
    var dimension =
        new Shape.Either(
            "period",
            keys(label, must("period", oneOf(PERIODS), "The kind of period")),
            keys(label, must("field", FIELD_NAME, "The field, named as in expressions")));
    return keys(
        must("measure", CODE, "The measure's code"),
        must("title", TITLE, "A short name"),
        must("question", QUESTION, "The question it answers, in one sentence"),
        must("source", TEXT, "Where the measure comes from"),
        must("of", to("record"), "The record type that is read"),
        may("each", CODE, "The group's one: one fact for each item"),
        must("where", list(clause), "The conditions that let a fact in; all must hold"),
        must("dated-by", CODE, "The field that puts a fact into a period"),
        must("by", named(dimension), "The ways to break the figure down"),
        must("better", oneOf("lower", "higher", "neither"), "Which way is improvement"),
        may("near-miss", list(clause), "What keeps a fact only just out"));
  }

  private static Shape examples() {
    var when =
        keys(
            must("move", CODE, "The move that is made, or opened"),
            may("by", CODE, "The role that makes it"),
            may("at", new Shape.Moment(), "A clock: when it is made"),
            may("was-due", new Shape.Moment(), "A clock that repeats: when it was due this time"),
            may("school-calendar", to("calendar"), "A clock: the calendar of the school"));
    var then =
        keys(
            may("counted", COUNT, "A measure: how many facts are counted"),
            may("state", CODE, "A lifecycle: the state afterwards"),
            may("refused", TRUE, "A lifecycle: the move is refused"),
            may("clock", CODE, "A lifecycle: the clock that then runs"),
            may("due", new Shape.Moment(), "A clock: when it is due"),
            may("valid", new Shape.Flag(), "A record: whether it may be saved"),
            may("field", FIELD_NAME, "A record: the field that is wrong"),
            may("rule", CODE, "A record or refused move: the rule that is broken"),
            may("proposes", TEXT, "A decision: the code that it proposes"));
    var example =
        keys(
            must("title", TITLE, "What it shows, as a sentence without a full stop"),
            must("given", new Shape.Answers(), "What is so beforehand, by field"),
            may("when", when, "What is done"),
            must("then", then, "What follows"));
    return keys(
        must(
            "examples",
            to("measure", "lifecycle", "record", "decision"),
            "What the examples belong to"),
        must("cases", list(example), "The examples"));
  }
}
