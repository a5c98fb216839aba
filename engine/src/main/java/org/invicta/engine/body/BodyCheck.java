package org.invicta.engine.body;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.Rule;
import org.invicta.engine.definition.Section;
import org.invicta.engine.expression.Value;

/** Checks bodies of one record type against its definition. Safe to share between threads; worth keeping, as it prepares lists. */
public final class BodyCheck {

  private static final Value.Group NO_ITEM = new Value.Group(Map.of());

  private final Map<String, CheckedSection> sections = new LinkedHashMap<>();
  private final RecordDefinition definition;
  private final Conditions conditions;
  private final List<Section> defined;
  private final boolean conditional;

  /**
   * A check of one record type.
   *
   * @param definition the definition
   * @param conditions how its conditions are decided
   */
  public BodyCheck(RecordDefinition definition, Conditions conditions) {
    this.definition = definition;
    this.conditions = conditions;
    this.defined = definition.sections();
    this.conditional = defined.stream().anyMatch(BodyCheck::isConditional);
    definition
        .sections()
        .forEach(section -> sections.put(section.code().value(), new CheckedSection(section)));
  }

  /** All problems of a body with nobody taking part, in the order of the definition; empty when it may be saved. */
  public List<Problem> check(Value.Group body) {
    return check(body, Map.of());
  }

  /**
   * All problems of a body, in the order of the definition, broken rules last; empty when it may be saved.
   *
   * @param parties who takes part, by role: rules may ask whether anybody does
   */
  public List<Problem> check(Value.Group body, Map<Code, List<String>> parties) {
    var problems = new ArrayList<Problem>(0);
    var seen = conditional ? Evaluable.body(defined, body) : body;
    sections.forEach((code, section) -> section.check(code, body, seen, problems));
    unknownMembers(body, sections, "", problems);
    broken(body, parties).stream().map(BodyCheck::problem).forEach(problems::add);
    return List.copyOf(problems);
  }

  /** The rules of the record that a body plainly breaks. What is not known breaks none. */
  public List<Rule> broken(Value.Group body, Map<Code, List<String>> parties) {
    if (definition.rules().isEmpty()) {
      return List.of();
    }
    var around = Surrounding.of(definition, body).with(parties);
    return definition.rules().stream()
        .filter(rule -> around.isFalse(rule.condition(), conditions))
        .toList();
  }

  private static Problem problem(Rule rule) {
    return ProblemCode.RULE_BROKEN.at(
        rule.field(), "answers that do not go together", rule.words(), rule.advice());
  }

  private static boolean isConditional(Section section) {
    return section.when().isPresent() || CheckedFields.isConditional(section.fields());
  }

  /** Reports the members that no section or field is defined for. */
  static void unknownMembers(
      Value.Group group, Map<String, ?> known, String prefix, List<Problem> problems) {
    for (String member : group.members().keySet()) {
      if (!known.containsKey(member)) {
        problems.add(
            ProblemCode.UNKNOWN_FIELD.at(
                prefix + Shown.text(member),
                "a field that is not defined",
                String.join(", ", known.keySet()),
                "Leave it out, or add it to the definition"));
      }
    }
  }

  /** A section with its fields made ready. */
  private final class CheckedSection {

    private final Section section;
    private final CheckedFields fields;

    private CheckedSection(Section section) {
      this.section = section;
      this.fields = new CheckedFields(section.fields(), conditions);
    }

    private void check(String code, Value.Group body, Value.Group seen, List<Problem> problems) {
      var found = body.members().getOrDefault(code, NO_ITEM);
      var applies = section.when().map(when -> conditions.hold(when, seen, NO_ITEM)).orElse(true);
      if (!applies) {
        if (!Body.isNothing(found)) {
          problems.add(
              ProblemCode.NOT_ASKED.at(
                  code,
                  "answers in a section that does not apply",
                  "nothing there while its condition does not hold",
                  "Clear the section, or change the answer it depends on"));
        }
        return;
      }
      if (!(found instanceof Value.Group group)) {
        problems.add(
            ProblemCode.WRONG_TYPE.at(
                code, Shown.kind(found), "a group of fields", "Give the fields of the section"));
        return;
      }
      fields.check(code + ".", group, seen, NO_ITEM, problems);
    }
  }
}
