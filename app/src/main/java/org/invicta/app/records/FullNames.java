package org.invicta.app.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.RecordDefinition;

/** Gives fields that are named by their own code the name of their section as well: {@code section.field}. */
final class FullNames {

  private FullNames() {}

  /** A field by its full name; a name that is no field stays as it is. */
  static String of(RecordDefinition definition, String field) {
    return definition
        .field(field)
        .map(located -> located.section().code() + "." + located.field().code())
        .orElse(field);
  }

  /** Fields by their full names. */
  static <T> Map<String, T> of(RecordDefinition definition, Map<String, T> fields) {
    var named = new LinkedHashMap<String, T>();
    fields.forEach((field, value) -> named.put(of(definition, field), value));
    return named;
  }

  /** A lifecycle whose moves ask and add by full names. */
  static LifecycleDefinition of(RecordDefinition definition, LifecycleDefinition lifecycle) {
    return new LifecycleDefinition(
        lifecycle.place(),
        lifecycle.code(),
        lifecycle.of(),
        lifecycle.states(),
        lifecycle.moves().stream().map(move -> of(definition, move)).toList(),
        lifecycle.clocks(),
        lifecycle.then(),
        lifecycle.shares());
  }

  private static Move of(RecordDefinition definition, Move move) {
    return new Move(
        move.place(),
        move.code(),
        move.label(),
        move.from(),
        move.to(),
        move.by(),
        move.needs(),
        of(definition, move.asks()),
        move.adds().map(group -> of(definition, group)),
        move.parties(),
        move.must(),
        move.notBy(),
        move.approval(),
        move.reasoned(),
        move.reopens(),
        move.undone());
  }

  private static List<String> of(RecordDefinition definition, List<String> fields) {
    return fields.stream().map(field -> of(definition, field)).toList();
  }
}
