package org.invicta.app.capture.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.invicta.app.capture.form.Form;
import org.invicta.app.web.NotFound;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.time.London;
import org.springframework.stereotype.Component;

/** The forms of all record types, each made when it is first asked for. */
@Component
class Forms {

  private final Practice practice;
  private final InstantSource clock;
  private final OfficersByName officers;
  private final Map<Code, Form> made = new ConcurrentHashMap<>();

  Forms(Practice practice, InstantSource clock, OfficersByName officers) {
    this.practice = practice;
    this.clock = clock;
    this.officers = officers;
  }

  /**
   * The form of a type.
   *
   * @throws NotFound when there is no such type
   */
  Form of(Code type) {
    var definition = practice.records().get(type);
    if (definition == null) {
      throw new NotFound("There is no kind of record with this code.");
    }
    return made.computeIfAbsent(type, code -> form(definition));
  }

  private Form form(RecordDefinition definition) {
    return new Form(
        definition,
        practice.values(),
        () -> LocalDate.ofInstant(clock.instant(), London.ZONE),
        officers);
  }

  /** The lifecycle of a type, if it has one. */
  Optional<LifecycleDefinition> lifecycle(Code type) {
    return Optional.ofNullable(practice.lifecycles().get(type));
  }

  /** The fields of a type that are not asked when a record is changed. */
  Set<String> later(Code type) {
    return practice.filledInLater(type);
  }

  /** The fields of a type that are not asked when a record is opened. */
  Set<String> afterOpening(Code type) {
    return practice.filledInAfterOpening(type);
  }

  /** Now. */
  java.time.Instant now() {
    return clock.instant();
  }
}
