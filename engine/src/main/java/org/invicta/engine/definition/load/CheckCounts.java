package org.invicta.engine.definition.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.PolicyValue;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.yaml.Yaml;
import org.invicta.engine.expression.Type;

/** Checks what records count: that the field can hold it, and that roles, states and the number of days are there. */
final class CheckCounts {
  private final Map<Code, RecordDefinition> records;
  private final Map<Code, LifecycleDefinition> lifecycles;
  private final Map<Code, PolicyValue> values;
  private final Known known;

  CheckCounts(
      Map<Code, RecordDefinition> records,
      Map<Code, LifecycleDefinition> lifecycles,
      Map<Code, PolicyValue> values,
      Known known) {
    this.records = records;
    this.lifecycles = lifecycles;
    this.values = values;
    this.known = known;
  }

  void check(List<Document> documents) {
    for (var document : documents) {
      Optional.ofNullable(records.get(document.part().code("record")))
          .ifPresent(
              record ->
                  document
                      .part()
                      .named("counts")
                      .forEach(counted -> check(counted.part(), record)));
    }
  }

  private void check(Part part, RecordDefinition record) {
    part.scalar("field").ifPresent(field -> field(field, record));
    part.scalar("about").ifPresent(role -> known.role(role, record, PartyKind.PERSON));
    part.scalar("back").ifPresent(this::days);
    var of = Optional.ofNullable(records.get(part.code("of")));
    of.ifPresent(
        counted ->
            part.scalar("as")
                .or(() -> part.scalar("about"))
                .ifPresent(role -> known.role(role, counted, PartyKind.PERSON)));
    var states =
        Optional.ofNullable(lifecycles.get(part.code("of")))
            .map(LifecycleDefinition::states)
            .orElse(List.of());
    part.scalars("states")
        .forEach(
            state ->
                known.code(state, "the state", states.stream().map(one -> one.code()).toList()));
  }

  private void field(Yaml.Scalar name, RecordDefinition record) {
    known
        .filledIn(name, record)
        .flatMap(record::field)
        .map(located -> located.field().kind().type())
        .filter(type -> !(type instanceof Type.Number) && !(type instanceof Type.Instant))
        .ifPresent(
            _ ->
                known.wrong(
                    name,
                    "the field " + name.text(),
                    "a field that holds a number or an instant",
                    "name another field"));
  }

  private void days(Yaml.Scalar code) {
    Optional.of(code.text())
        .filter(Code::isCode)
        .flatMap(text -> Optional.ofNullable(values.get(new Code(text))))
        .filter(value -> !(value.type() instanceof Type.Number))
        .ifPresent(
            value ->
                known.wrong(
                    code,
                    "the value " + value.code() + ", which is not a number",
                    "a value with type: number, in days",
                    "name another value"));
  }
}
