package org.invicta.app.sharing;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.invicta.app.clocks.ClockBreached;
import org.invicta.app.clocks.ClockWarned;
import org.invicta.app.records.Held;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.Work;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever is responsible that a clock will soon be due, and whoever it is escalated to that it has run out. */
@Component
class TellOfClocks {

  private final Practice practice;
  private final Notices notices;
  private final Work work;

  TellOfClocks(Practice practice, Notices notices, Work work) {
    this.practice = practice;
    this.notices = notices;
    this.work = work;
  }

  @EventListener
  void warned(ClockWarned clock) {
    var once = "warned %s %s ".formatted(clock.clock(), clock.due());
    tell(clock.owners(), clock.record(), "Due soon: " + words(clock.type(), clock.code()), once);
  }

  @EventListener
  void breached(ClockBreached clock) {
    var roles = new HashSet<>(clock.escalates());
    roles.addAll(clock.owners());
    var once = "breached %s %s ".formatted(clock.clock(), clock.due());
    tell(roles, clock.record(), "Too late: " + words(clock.type(), clock.code()), once);
  }

  private void tell(Set<Code> roles, RecordId record, String words, String once) {
    var unit = work.of(record).map(Held::unit).filter(name -> !name.isBlank());
    roles.forEach(
        role ->
            notices.tellRole(
                role,
                Optional.<String>empty(),
                said(words, unit),
                "/records/" + record.value(),
                once + role));
  }

  private static String said(String words, Optional<String> unit) {
    return unit.map(name -> words + " (" + name + ")").orElse(words);
  }

  /** The clock and the kind of record: nothing of whom it is about. */
  private String words(Code type, Code clock) {
    var lifecycle = Optional.ofNullable(practice.lifecycles().get(type));
    var label =
        lifecycle.stream()
            .flatMap(one -> one.clocks().stream())
            .filter(one -> one.code().equals(clock))
            .map(ClockDefinition::label)
            .findFirst()
            .orElse(clock.value());
    return "%s, %s".formatted(label, practice.definitionOf(type).title());
  }
}
