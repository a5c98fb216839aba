package org.invicta.engine.definition.shape;

import static org.invicta.engine.definition.shape.Key.may;
import static org.invicta.engine.definition.shape.Key.must;
import static org.invicta.engine.definition.shape.Parts.CODE;
import static org.invicta.engine.definition.shape.Parts.COUNT;
import static org.invicta.engine.definition.shape.Parts.DAY;
import static org.invicta.engine.definition.shape.Parts.TEXT;
import static org.invicta.engine.definition.shape.Parts.TITLE;
import static org.invicta.engine.definition.shape.Parts.keys;
import static org.invicta.engine.definition.shape.Parts.list;
import static org.invicta.engine.definition.shape.Parts.oneOf;
import static org.invicta.engine.definition.shape.Parts.to;

/** What a strategy looks like: the words of a document, each with the heading it stands under. */
final class StrategyShapes {
  private StrategyShapes() {}

  static Shape strategy() {
    var source =
        keys(
            must("document", to("document"), "The document"),
            must("heading", TEXT, "The heading within it"));
    var said =
        keys(
            must("text", TEXT, "The words of the document"),
            must("source", TEXT, "The heading they stand under"),
            may("note", TEXT, "What a reader should know about the words"));
    return keys(
        must("strategy", CODE, "The strategy's code"),
        must("title", TITLE, "Its title"),
        may("from", DAY, "The first day it holds"),
        may("to", DAY, "The last day it holds"),
        may("succeeds", to("strategy"), "The strategy it replaced"),
        must("source", source, "Where it comes from"),
        may("vision", said, "Its vision"),
        may("aim", said, "Its aim"),
        may("legal-basis", statements(), "The duties it answers to"),
        may("objectives", statements(), "Its objectives"),
        may("principles", statements(), "Its principles"),
        may("priorities", statements(), "Its priorities"),
        may("themes", statements(), "Its themes"),
        may("versions", statements(), "The versions of the plan itself"),
        may("actions", list(action()), "Its actions"),
        may("review", review(), "Its closing review"));
  }

  private static Shape statements() {
    return list(
        keys(
            must("code", CODE, "Its code"),
            may("title", TITLE, "A short title"),
            must("text", TEXT, "The words of the document"),
            must("source", TEXT, "The heading they stand under"),
            may("note", TEXT, "What a reader should know about the words")));
  }

  private static Shape action() {
    return keys(
        must("number", new Shape.Whole(1, 9_999), "Its number in the plan"),
        must("deliverable", TEXT, "The document's own words"),
        must("owners", list(to("post")), "The posts that own it; the first answers for it"),
        must("owner-as-written", TEXT, "The document's own words"),
        must("outcomes", list(TEXT), "The document's own words"),
        must("objectives", list(CODE), "The objectives of this strategy that it serves"),
        must("objectives-as-written", TEXT, "The document's own words"),
        may("measures", list(to("measure-alias")), "The measures it is judged by"),
        must("measures-as-written", list(TEXT), "The document's own words"),
        may("links", list(to("plan")), "The other plans it appears in"),
        may("links-as-written", list(TEXT), "The document's own words"),
        must("source", TEXT, "The heading it stands under"),
        may("note", TEXT, "What a reader should know"));
  }

  private static Shape review() {
    var status = must("status", oneOf("green", "amber", "red", "discharged", "complete"), "Status");
    var stated =
        keys(
            must("total", COUNT, "The total as stated"),
            must("green", COUNT, "Green as stated"),
            must("amber", COUNT, "Amber as stated"),
            must("red", COUNT, "Red as stated"),
            must("discharged", COUNT, "Discharged as stated"));
    var named =
        keys(
            must("code", CODE, "Its code"),
            status,
            must("count", COUNT, "How many actions"),
            must("text", TEXT, "The document's own words"));
    var approach =
        keys(
            must("code", CODE, "Its code"),
            must("section", TEXT, "The part of the table"),
            must("approach", TEXT, "The document's own words"),
            must("update", TEXT, "The document's own words"),
            status,
            may("note", TEXT, "What a reader should know"));
    return keys(
        must("as-written", TEXT, "The document's own words"),
        must("stated", stated, "The totals as the document states them"),
        must("source", TEXT, "The heading they stand under"),
        must("difference-note", TEXT, "What is known of the difference"),
        may("named", list(named), "The actions the text names"),
        may("approaches", list(approach), "The rows of its table"));
  }
}
