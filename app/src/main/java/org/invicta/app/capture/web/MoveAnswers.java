package org.invicta.app.capture.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.app.records.Party;
import org.invicta.engine.body.Body;
import org.invicta.engine.expression.Value;

/** What was filled in with a move. */
final class MoveAnswers {

  private MoveAnswers() {}

  /** The answers to what the move asks: a member for each section, with a member for each field. */
  static Value.Group answers(Job job) {
    var sections = new LinkedHashMap<String, Map<String, Value>>();
    for (var asked : job.move().orElseThrow().asks()) {
      job.definition()
          .field(asked)
          .ifPresent(
              located ->
                  Body.value(job.definition(), job.filled().body(), asked)
                      .ifPresent(
                          value ->
                              sections
                                  .computeIfAbsent(
                                      located.section().code().value(), _ -> new LinkedHashMap<>())
                                  .put(located.field().code().value(), value)));
    }
    var members = new LinkedHashMap<String, Value>();
    sections.forEach((code, fields) -> members.put(code, new Value.Group(fields)));
    return new Value.Group(members);
  }

  /** Who was chosen for the roles that the move fills; empty where it fills none. */
  static Optional<List<Party>> parties(Job job) {
    var filled = job.move().orElseThrow().parties();
    return filled.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Roles.chosen(
                job.definition().parties().stream()
                    .filter(role -> filled.contains(role.code()))
                    .toList(),
                job.entries()));
  }

  /** The item that the move adds: the last of its group. */
  static Optional<Value.Group> item(Job job) {
    return job.move()
        .orElseThrow()
        .adds()
        .flatMap(group -> Body.value(job.definition(), job.filled().body(), group))
        .filter(Value.Items.class::isInstance)
        .map(value -> ((Value.Items) value).items())
        .filter(items -> !items.isEmpty())
        .map(List::getLast)
        .filter(Value.Group.class::isInstance)
        .map(Value.Group.class::cast);
  }
}
