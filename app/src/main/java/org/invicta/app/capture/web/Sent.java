package org.invicta.app.capture.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.invicta.app.capture.form.Entries;

/**
 * A page of a form as it was sent.
 *
 * @param values everything sent, by name
 */
record Sent(Map<String, List<String>> values) {

  private static final String MARKER = "field";
  private static final String ASKED = "asked";

  /** What the button says is to be done: a word, and what it is done to behind a colon. */
  String does() {
    return one("do");
  }

  String one(String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  /** The conditional questions that were in front of the person. */
  Set<String> asked() {
    return Set.copyOf(values.getOrDefault(ASKED, List.of()));
  }

  /**
   * The draft with what this page says. Fields that stood on the page are replaced, all others stay, and what belongs to no field of
   * the page is not taken.
   */
  Entries over(Entries before, PlannedPage page) {
    var marked = values.getOrDefault(MARKER, List.of());
    var fields =
        page.inputs().stream()
            .filter(input -> marked.contains(input) || page.isItem(input))
            .toList();
    var after = before;
    for (var field : fields) {
      after = after.without(field).with(of(field));
    }
    for (var role : page.roles()) {
      var input = Roles.input(role);
      if (values.getOrDefault(MARKER, List.of()).contains(input)) {
        after = after.without(input).with(of(input));
      }
    }
    return values.containsKey(Job.REASON) ? after.with(Job.REASON, plain(one(Job.REASON))) : after;
  }

  private Entries of(String field) {
    var typed = new LinkedHashMap<String, List<String>>();
    values.forEach(
        (name, all) -> {
          if (Entries.within(field).test(name) && !name.endsWith(".file")) {
            typed.put(name, all.stream().map(Sent::plain).toList());
          }
        });
    return new Entries(typed);
  }

  /** Browsers send each new line as two characters. */
  private static String plain(String typed) {
    return typed.replace("\r\n", "\n");
  }
}
