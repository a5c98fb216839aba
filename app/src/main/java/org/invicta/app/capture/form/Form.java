package org.invicta.app.capture.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.invicta.app.records.FieldWords;
import org.invicta.engine.body.Body;
import org.invicta.engine.body.BodyCheck;
import org.invicta.engine.body.Evaluable;
import org.invicta.engine.body.ExpressionConditions;
import org.invicta.engine.body.Problem;
import org.invicta.engine.body.ProblemCode;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.PolicyValue;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;

/** The form of one record type, made from its definition. Safe to share; worth keeping. */
public final class Form {

  private final RecordDefinition definition;
  private final ExpressionConditions conditions;
  private final ReadForm reading;
  private final BodyCheck check;

  /**
   * A form.
   *
   * @param policy the policy values that its conditions may name
   * @param today today, Europe/London
   * @param officers whose names may be typed for their codes
   */
  public Form(
      RecordDefinition definition,
      Map<Code, PolicyValue> policy,
      Supplier<LocalDate> today,
      KnownOfficers officers) {
    this.definition = definition;
    this.conditions = new ExpressionConditions(definition, policy, today);
    this.reading = new ReadForm(definition, officers);
    this.check = new BodyCheck(definition, conditions);
  }

  public RecordDefinition definition() {
    return definition;
  }

  /**
   * What a computed field comes to; nothing while what it is worked out from is not known.
   *
   * @param item the item of a repeated group that the field stands in; an empty group outside
   */
  public Value workedOut(FieldKind.Computed computed, Value.Group body, Value.Group item) {
    return conditions.evaluate(computed.from(), Evaluable.body(definition.sections(), body), item);
  }

  /** A field in words as the body has it; empty where it says nothing. */
  String counted(String field, Value.Group body) {
    return definition
        .field(field)
        .flatMap(
            located ->
                Body.value(definition, body, field)
                    .map(value -> FieldWords.words(located.field().kind(), value)))
        .orElse("");
  }

  /** Reads and checks what was typed. */
  public Filled fill(Entries entries) {
    return fill(entries, body -> body);
  }

  /**
   * Reads and checks what was typed.
   *
   * @param counted fills in what is counted, not typed
   */
  public Filled fill(Entries entries, UnaryOperator<Value.Group> counted) {
    var read = reading.read(entries);
    var asked = Asked.of(definition.sections(), conditions, counted.apply(read.body()));
    var body = Body.tidy(asked.body());
    var hidden = asked.hidden();
    var problems = new ArrayList<Problem>();
    var wrong = new HashMap<>(read.wrong());
    wrong.keySet().removeIf(path -> isHidden(path, hidden));
    for (var problem : check.check(body)) {
      // what was typed is wrong, which says more than that there is no answer
      var instead = wrong.remove(problem.field());
      problems.add(
          instead != null && problem.code().equals(ProblemCode.NOT_ANSWERED.code())
              ? instead
              : problem);
    }
    problems.addAll(wrong.values());
    problems.addAll(tooMany(entries));
    return new Filled(entries, body, hidden, inOrder(problems));
  }

  private static boolean isHidden(String path, java.util.Set<String> hidden) {
    return hidden.contains(path) || hidden.contains(path.split("\\.", 2)[0]);
  }

  private List<Problem> tooMany(Entries entries) {
    return definition
        .groups()
        .map(located -> located.section().code() + "." + located.field().code())
        .filter(group -> entries.has(group + "." + Items.MOST))
        .map(
            group ->
                FormProblem.TOO_MANY_ITEMS.at(
                    group,
                    "more than " + Items.MOST,
                    "at most " + Items.MOST,
                    "Put the rest into another record"))
        .toList();
  }

  private List<Problem> inOrder(List<Problem> problems) {
    var order = new HashMap<String, Integer>();
    for (var section : definition.sections()) {
      order.put(section.code().value(), order.size());
      for (var field : section.fields()) {
        order.put(section.code() + "." + field.code(), order.size());
        if (field.kind() instanceof FieldKind.Group kind) {
          kind.fields()
              .forEach(
                  one ->
                      order.put(
                          section.code() + "." + field.code() + "." + one.code(), order.size()));
        }
      }
    }
    return problems.stream()
        .sorted(
            java.util.Comparator.comparing(
                problem ->
                    order.getOrDefault(
                        problem.field().replaceAll("\\[[0-9]+\\]", ""), Integer.MAX_VALUE)))
        .toList();
  }
}
