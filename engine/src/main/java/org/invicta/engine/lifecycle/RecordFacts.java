package org.invicta.engine.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.invicta.engine.body.Body;
import org.invicta.engine.body.Conditions;
import org.invicta.engine.body.Surrounding;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Value;

/**
 * The facts of a record of this type, as it would be after the move.
 *
 * @param definition the record type
 * @param conditions how its conditions are decided
 * @param body the body with the answers of the move, and the item it adds, filled in
 * @param item what the move adds: an item of the group {@code adds} names; empty when it adds nothing
 * @param parties who takes part, by role
 * @param makers the codes of the officers who have made each move so far; {@code opened} for the opening
 */
public record RecordFacts(
    RecordDefinition definition,
    Conditions conditions,
    Value.Group body,
    Optional<Item> item,
    Map<Code, List<String>> parties,
    Map<Code, Set<String>> makers)
    implements MoveFacts {

  /**
   * An item that a move adds.
   *
   * @param group the group ({@code section.field})
   * @param answers its fields
   */
  public record Item(String group, Value.Group answers) {}

  public RecordFacts {
    parties = Map.copyOf(parties);
    makers = Map.copyOf(makers);
  }

  @Override
  public boolean answered(String field) {
    return value(field).isPresent()
        || parties.entrySet().stream()
            .anyMatch(role -> role.getKey().value().equals(field) && !role.getValue().isEmpty());
  }

  @Override
  public boolean isFalse(Expression condition) {
    return surrounding().isFalse(condition, conditions);
  }

  @Override
  public Set<String> madeBy(Code move) {
    return makers.getOrDefault(move, Set.of());
  }

  @Override
  public Optional<String> namedIn(String field) {
    return value(field)
        .filter(Value.Text.class::isInstance)
        .map(Value.Text.class::cast)
        .map(Value.Text::text);
  }

  private Optional<Value> value(String field) {
    return Body.value(definition, body, field).or(() -> surrounding().ofItem(field));
  }

  private Surrounding surrounding() {
    var plain = Surrounding.of(definition, body).with(parties);
    return item.map(added -> plain.with(added.group(), added.answers())).orElse(plain);
  }
}
