package org.invicta.app.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.app.records.Bodies;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;
import org.springframework.stereotype.Component;

/** Reads the bodies that programs send, and the items their moves add. */
@Component
class SentBodies {

  private static final Value.Group NOTHING = new Value.Group(Map.of());

  private final Practice practice;
  private final Bodies bodies;

  SentBodies(Practice practice, Bodies bodies) {
    this.practice = practice;
    this.bodies = bodies;
  }

  /** A body, or the part of one that a move asks for; empty when none was sent. */
  Value.Group body(RecordDefinition type, Sent sent, String member) {
    return sent.object(member).map(json -> bodies.read(type.code(), json)).orElse(NOTHING);
  }

  /** The item that a move adds to its group; empty when none was sent or the move adds none. */
  Optional<Value.Group> item(RecordDefinition type, Code move, Sent sent) {
    return sent.object("item").flatMap(json -> item(type, move, json));
  }

  /** Read as the only item of its group, so that it is typed by the definition. */
  private Optional<Value.Group> item(RecordDefinition type, Code move, String json) {
    return Optional.ofNullable(practice.lifecycles().get(type.code()))
        .flatMap(lifecycle -> lifecycle.move(move))
        .flatMap(Move::adds)
        .flatMap(type::field)
        .map(
            group ->
                bodies.read(
                    type.code(),
                    "{\"%s\":{\"%s\":[%s]}}"
                        .formatted(group.section().code(), group.field().code(), json)))
        .flatMap(whole -> first(whole.members()))
        .filter(Value.Group.class::isInstance)
        .flatMap(section -> first(((Value.Group) section).members()))
        .filter(Value.Items.class::isInstance)
        .map(items -> (Value.Group) ((Value.Items) items).items().getFirst());
  }

  private static Optional<Value> first(Map<String, Value> members) {
    return List.copyOf(members.values()).stream().findFirst();
  }
}
