package org.invicta.engine.definition.shape;

import static org.invicta.engine.definition.shape.Key.may;
import static org.invicta.engine.definition.shape.Key.must;
import static org.invicta.engine.definition.shape.Parts.CODE;
import static org.invicta.engine.definition.shape.Parts.COUNT;
import static org.invicta.engine.definition.shape.Parts.DAY;
import static org.invicta.engine.definition.shape.Parts.FIELD_NAME;
import static org.invicta.engine.definition.shape.Parts.SENTENCE;
import static org.invicta.engine.definition.shape.Parts.TEXT;
import static org.invicta.engine.definition.shape.Parts.TITLE;
import static org.invicta.engine.definition.shape.Parts.keys;
import static org.invicta.engine.definition.shape.Parts.list;
import static org.invicta.engine.definition.shape.Parts.oneOf;
import static org.invicta.engine.definition.shape.Parts.to;

import java.util.LinkedHashMap;
import java.util.List;

/** The kinds of practice file in which one force says what is its own. */
final class OverlayKinds {
  private OverlayKinds() {}

  static List<Kind> all() {
    return List.of(
        new Kind("force", "One force and its districts", force(), List.of("force")),
        new Kind("posts", "The posts that own actions or sit on boards", posts(), List.of("posts")),
        new Kind(
            "officers",
            "Made-up people whom anybody may sign in as in a demonstration",
            officers(),
            List.of("demonstration")),
        new Kind("documents", "The documents that are cited", documents(), List.of("documents")),
        new Kind("titles", "Names that definitions refer to by code", titles(), List.of("titles")),
        new Kind(
            "strategy",
            "A strategy or plan, as its document states it",
            StrategyShapes.strategy(),
            List.of("strategy", "strategies")),
        new Kind(
            "board", "A board that looks after strategies", board(), List.of("board", "boards")),
        new Kind(
            "extend",
            "What an overlay adds to a definition; it never loosens one",
            extend(),
            List.of("extend")));
  }

  private static Shape force() {
    var residents = new Shape.MapOf(TEXT, COUNT);
    var district =
        keys(
            must("code", CODE, "The district's code in this overlay"),
            must("title", TITLE, "Its name"),
            must("gss", TEXT, "Its national statistics code"),
            may("aliases", list(TEXT), "Former names"),
            may(
                "ages",
                new Shape.MapOf(DAY, residents),
                "Residents by age band at the date of each estimate"));
    return keys(
        must("force", CODE, "The overlay's code, the name of its folder"),
        must("title", TITLE, "The force's name"),
        must("number", TEXT, "The force's number in national data"),
        must("districts", list(district), "Its districts"));
  }

  private static Shape posts() {
    var post =
        keys(must("code", CODE, "The post's code"), must("title", TITLE, "What people call it"));
    return keys(must("posts", list(post), "The posts"));
  }

  private static Shape officers() {
    var officer =
        keys(
            must("code", CODE, "The officer's code, which records keep"),
            must("name", TEXT, "A made-up name"),
            must("posts", list(to("post")), "The posts held; may be none"),
            must("roles", list(CODE), "What the officer may do, as lifecycles name it"),
            must("unit", TEXT, "The unit or district"),
            must("about", SENTENCE, "What the officer does in the demonstration"));
    return keys(must("officers", list(officer), "The officers, in the order they are offered"));
  }

  private static Shape documents() {
    var document =
        keys(
            must("code", CODE, "The document's code"),
            must("title", TITLE, "Its title"),
            may("date", DAY, "The day it bears"));
    return keys(must("documents", list(document), "The documents"));
  }

  private static Shape titles() {
    var code = must("code", CODE, "The code that definitions use");
    var title = must("title", TITLE, "The words people see");
    var note = may("note", TEXT, "What a reader should know");
    var first = must("titles", TEXT, "measure-alias or plan");
    var variants = new LinkedHashMap<String, Shape.Keys>();
    variants.put(
        "measure-alias",
        keys(
            first,
            must(
                "of",
                list(
                    keys(
                        code, title, may("measure", to("measure"), "The measure behind it"), note)),
                "The names")));
    variants.put("plan", keys(first, must("of", list(keys(code, title, note)), "The names")));
    return new Shape.Variants("titles", variants);
  }

  private static Shape board() {
    return keys(
        must("board", CODE, "The board's code"),
        must("title", TITLE, "Its name"),
        must("purpose", SENTENCE, "What it is for"),
        must("chair", to("post"), "The post that chairs it"),
        may("reports-to", to("board"), "The board it reports to"),
        must("strategies", list(to("strategy")), "The strategies it looks after"),
        must("measures", list(to("measure")), "The measures it sees"),
        may("updates-every", oneOf(BaseKinds.PERIODS), "How often owners report to it"),
        must("source", TEXT, "Where it comes from"));
  }

  private static Shape extend() {
    var kind = must("kind", TEXT, "record or list");
    var limits = new Shape.MapOf(FIELD_NAME, new Shape.Decimal());
    var variants = new LinkedHashMap<String, Shape.Keys>();
    variants.put(
        "record",
        keys(
            must("extend", to("record"), "The record it adds to"),
            kind,
            may("sections", FieldShapes.sections(), "New sections"),
            may("require", list(FIELD_NAME), "Fields that become compulsory"),
            may("at-least", limits, "Limits that rise, by field"),
            may("at-most", limits, "Limits that fall, by field")));
    variants.put(
        "list",
        keys(
            must("extend", to("list"), "The list it adds to"),
            kind,
            must("values", list(BaseKinds.choice(TEXT)), "New choices")));
    return new Shape.Variants("kind", variants);
  }
}
