package org.invicta.app.practice.book;

import java.util.List;
import org.invicta.engine.definition.Rule;

/** Tells rules: in words, as they are checked, and what to do about them. */
final class RuleTable {
  private final Said said;
  private final FieldWords fields;

  RuleTable(Said said, FieldWords fields) {
    this.said = said;
    this.fields = fields;
  }

  /** The rules; nothing when there are none. */
  List<Html> html(String caption, List<Rule> rules) {
    if (rules.isEmpty()) {
      return List.of();
    }
    return List.of(
        Tables.table(
            caption,
            List.of("Rule", "Broken unless, where known", "Field at fault", "What to do"),
            rules.stream()
                .<List<?>>map(
                    rule ->
                        List.of(
                            rule.words(),
                            Said.sentence(said.words(rule.condition())),
                            rule.field().isEmpty() ? "The whole" : fields.of(rule.field()),
                            rule.todo()))
                .toList()));
  }
}
