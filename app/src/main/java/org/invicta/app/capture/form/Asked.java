package org.invicta.app.capture.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.invicta.engine.body.Conditions;
import org.invicta.engine.body.Evaluable;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.Section;
import org.invicta.engine.expression.Value;

/**
 * Which questions are asked, given the answers so far. An answer to a question that is no longer asked does not count, which may
 * end other questions in turn.
 */
final class Asked {

  private static final Value.Group NOTHING = new Value.Group(Map.of());

  private final Conditions conditions;
  private final List<Section> sections;
  private final Set<String> hidden = new HashSet<>();
  private Value.Group body;

  private Asked(Conditions conditions, List<Section> sections, Value.Group body) {
    this.conditions = conditions;
    this.sections = sections;
    this.body = body;
  }

  static Asked of(List<Section> sections, Conditions conditions, Value.Group read) {
    var asked = new Asked(conditions, sections, read);
    // each pass takes away at least one answer or is the last
    var before = NOTHING;
    while (!before.equals(asked.body)) {
      before = asked.body;
      asked.pass();
    }
    return asked;
  }

  /** The answers to what is asked. */
  Value.Group body() {
    return body;
  }

  /** The sections and fields that are not asked, as problems name them. */
  Set<String> hidden() {
    return Set.copyOf(hidden);
  }

  private void pass() {
    hidden.clear();
    var seen = Evaluable.body(sections, body);
    var kept = new LinkedHashMap<String, Value>();
    for (var section : sections) {
      var code = section.code().value();
      if (section.when().map(when -> !conditions.hold(when, seen, NOTHING)).orElse(false)) {
        hidden.add(code);
      } else if (body.members().get(code) instanceof Value.Group answers) {
        kept.put(code, group(code + ".", section.fields(), answers, seen, NOTHING));
      }
    }
    body = new Value.Group(kept);
  }

  private Value.Group group(
      String prefix, List<Field> fields, Value.Group answers, Value.Group seen, Value.Group item) {
    var kept = new LinkedHashMap<String, Value>();
    for (var field : fields) {
      var code = field.code().value();
      var asked = field.when().map(when -> conditions.hold(when, seen, item)).orElse(true);
      var value = answers.members().get(code);
      if (!asked) {
        hidden.add(prefix + code);
      } else if (value instanceof Value.Items(var items)
          && field.kind() instanceof FieldKind.Group kind) {
        kept.put(code, items(prefix + code, kind, items, seen));
      } else if (value != null) {
        kept.put(code, value);
      }
    }
    return new Value.Group(kept);
  }

  private Value.Items items(
      String path, FieldKind.Group kind, List<Value> items, Value.Group seen) {
    var kept = new ArrayList<Value>();
    for (var item : items) {
      var prefix = path + "[" + kept.size() + "].";
      kept.add(
          item instanceof Value.Group one
              ? group(prefix, kind.fields(), one, seen, Evaluable.item(kind, one))
              : item);
    }
    return new Value.Items(kept);
  }
}
