package org.invicta.app.practice.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.invicta.app.practice.book.Tables.Term;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Example;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.expression.Value;

/** Tells the worked examples of a definition. */
final class ExampleChapter {
  private ExampleChapter() {}

  /** The examples of a definition; nothing when there are none. */
  static List<Html> html(Practice practice, Code of) {
    var examples = practice.examples().stream().filter(example -> example.of().equals(of)).toList();
    if (examples.isEmpty()) {
      return List.of();
    }
    var items = examples.stream().map(ExampleChapter::item).toList();
    return List.of(
        Html.of("h3", "Worked examples"), Html.of("ol", items).with("class", "examples"));
  }

  private static Html item(Example example) {
    return Html.of(
        "li",
        Html.of("p", Html.of("strong", example.title())),
        Tables.terms(
            List.of(
                new Term("Given", given(example.given())),
                Term.of("When", when(example)),
                Term.of("Then", then(example)))));
  }

  private static List<Html> given(Value.Group given) {
    var parts = new ArrayList<Html>();
    given
        .members()
        .forEach(
            (name, value) ->
                parts.add(Html.of("div", Said.spaced(name) + ": " + Numbers.said(value))));
    return parts;
  }

  private static String when(Example example) {
    var move = example.when().get("move");
    if (move == null) {
      return "";
    }
    var by = example.when().get("by");
    return Said.spaced(move)
        + (by == null ? "" : ", by " + Said.spaced(by))
        + moment(example.when(), "at", ", on ")
        + moment(example.when(), "was-due", "; it was due on ");
  }

  private static String then(Example example) {
    var then = example.then();
    if (then.containsKey("counted")) {
      return then.get("counted") + " counted";
    }
    if (then.containsKey("clock")) {
      return "the clock “%s” is due".formatted(Said.spaced(String.valueOf(then.get("clock"))))
          + moment(then, "due", " on ");
    }
    if (then.containsKey("proposes")) {
      return "it proposes " + Said.spaced(String.valueOf(then.get("proposes")));
    }
    if (then.containsKey("state")) {
      return "it is " + Said.spaced(String.valueOf(then.get("state")));
    }
    if (then.containsKey("refused")) {
      return "it is refused" + byRule(then);
    }
    if ("true".equals(then.get("valid"))) {
      return "it may be saved";
    }
    var field = then.getOrDefault("field", "");
    return "it may not be saved"
        + (field.isEmpty() ? "" : ", because of " + Said.spaced(field.replace(".", ", ")))
        + byRule(then);
  }

  private static String byRule(Map<String, String> then) {
    var rule = then.getOrDefault("rule", "");
    return rule.isEmpty() ? "" : ", by the rule " + Said.spaced(rule);
  }

  /** A moment of an example, after some words; nothing when there is none. */
  private static String moment(java.util.Map<String, String> texts, String key, String before) {
    var text = texts.get(key);
    return text == null
        ? ""
        : before + Numbers.said(new Value.Moment(java.time.Instant.parse(text)));
  }
}
