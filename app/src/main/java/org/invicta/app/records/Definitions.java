package org.invicta.app.records;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.invicta.engine.body.ExpressionConditions;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.time.London;
import org.springframework.stereotype.Component;

/** The record types in force, each made ready for use. */
@Component
final class Definitions {

  private final Map<Code, RecordType> types;
  private final Masking masking;

  Definitions(Practice practice, InstantSource clock) {
    masking = new Masking(practice);
    types =
        practice.records().values().stream()
            .map(definition -> type(definition, practice, clock))
            .collect(Collectors.toUnmodifiableMap(RecordType::code, type -> type));
  }

  private static RecordType type(
      RecordDefinition definition, Practice practice, InstantSource clock) {
    return new RecordType(
        definition,
        Optional.ofNullable(practice.lifecycles().get(definition.code())),
        new ExpressionConditions(
            definition,
            practice.values(),
            () -> LocalDate.ofInstant(clock.instant(), London.ZONE)));
  }

  /** What is hidden from whom. */
  Masking masking() {
    return masking;
  }

  Optional<RecordType> of(Code type) {
    return Optional.ofNullable(types.get(type));
  }
}
