package org.invicta.engine.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Evaluator;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Value;
import org.invicta.engine.expression.Values;

/** The computed fields of one record type, which no body holds: worked out when a condition asks for them. */
final class WorkedOut {

  private static final String FILLED = "filled";
  private static final Value.Group NO_ITEM = new Value.Group(Map.of());

  private final Function<Value.Group, Values> reader;
  private final Map<String, Expression> computed = new HashMap<>();
  private final Map<String, FieldKind.Group> groups = new HashMap<>();
  private final Map<String, Map<String, Expression>> items = new HashMap<>();

  WorkedOut(RecordDefinition definition) {
    this.reader = Values.reader(definition);
    definition
        .fields()
        .forEach(
            located -> {
              var code = located.field().code().value();
              add(located.section().code() + "." + code, located.field());
              if (definition.field(code).isPresent()) {
                add(code, located.field());
              }
            });
  }

  private void add(String name, Field field) {
    switch (field.kind()) {
      case FieldKind.Computed(var from, var _) -> computed.put(name, from);
      case FieldKind.Group group when !ofItem(group).isEmpty() -> {
        groups.put(name, group);
        items.put(group.one().value(), ofItem(group));
      }
      default -> {}
    }
  }

  private static Map<String, Expression> ofItem(FieldKind.Group group) {
    var worked = new LinkedHashMap<String, Expression>();
    for (var field : group.fields()) {
      if (field.kind() instanceof FieldKind.Computed(var from, var _)) {
        worked.put(field.code().value(), from);
      }
    }
    return worked;
  }

  /**
   * What the names of a condition hold.
   *
   * @param body the body as expressions see it
   * @param item what names mean before they mean fields of the record
   * @param policy the policy values, by what stands behind {@code policy}
   */
  Values values(Value.Group body, Value.Group item, Function<String, Value> policy) {
    return new Around(reader.apply(body), item, policy);
  }

  private final class Around implements Values {
    private final Values inRecord;
    private final Value.Group item;
    private final Values inItem;
    private final Function<String, Value> policy;

    private Around(Values inRecord, Value.Group item, Function<String, Value> policy) {
      this.inRecord = inRecord;
      this.item = item;
      this.inItem = Values.of(item);
      this.policy = policy;
    }

    @Override
    public Value at(List<String> names) {
      if (names.getFirst().equals("policy")) {
        return policy.apply(String.join(".", names.subList(1, names.size())));
      }
      var found = item.members().isEmpty() ? new Value.Nothing() : inItem.at(names);
      if (!(found instanceof Value.Nothing)) {
        return found;
      }
      return ofItem(names)
          .or(() -> ofGroup(names))
          .or(() -> ofRecord(names))
          .orElseGet(() -> inRecord.at(names));
    }

    /** A computed field of the item, by itself or behind the group's {@code one}. */
    private Optional<Value> ofItem(List<String> names) {
      return items.entrySet().stream()
          .filter(group -> item.members().containsKey(group.getKey()))
          .flatMap(
              group ->
                  Optional.ofNullable(group.getValue().get(inItem(group.getKey(), names))).stream())
          .findFirst()
          .map(from -> Evaluator.evaluate(from, this));
    }

    private static String inItem(String one, List<String> names) {
      var from = names.size() > 1 && names.getFirst().equals(one) ? 1 : 0;
      return String.join(".", names.subList(from, names.size()));
    }

    /** A group whose items have computed fields, or what lies behind each of its items. */
    private Optional<Value> ofGroup(List<String> names) {
      for (var length = Math.min(names.size(), 2); length > 0; length--) {
        var group = groups.get(String.join(".", names.subList(0, length)));
        if (group != null
            && inRecord.at(names.subList(0, length)) instanceof Value.Items(var all)) {
          var filled = new Value.Items(all.stream().map(one -> filled(group, one)).toList());
          var behind = new ArrayList<>(List.of(FILLED));
          behind.addAll(names.subList(length, names.size()));
          return Optional.of(Values.of(new Value.Group(Map.of(FILLED, filled))).at(behind));
        }
      }
      return Optional.empty();
    }

    private Value filled(FieldKind.Group group, Value one) {
      if (!(one instanceof Value.Group fields)) {
        return one;
      }
      var members = new LinkedHashMap<>(fields.members());
      members.put(group.one().value(), fields);
      var around = new Around(inRecord, new Value.Group(members), policy);
      var filled = new LinkedHashMap<>(fields.members());
      WorkedOut.ofItem(group)
          .forEach((code, from) -> filled.put(code, Evaluator.evaluate(from, around)));
      return new Value.Group(filled);
    }

    /** A computed field of the record. */
    private Optional<Value> ofRecord(List<String> names) {
      return Optional.ofNullable(computed.get(String.join(".", names)))
          .map(from -> Evaluator.evaluate(from, new Around(inRecord, NO_ITEM, policy)));
    }
  }
}
