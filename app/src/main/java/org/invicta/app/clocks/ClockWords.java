package org.invicta.app.clocks;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.invicta.engine.clock.Life;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Practice;
import org.springframework.stereotype.Component;

/** Tells clocks in the words of the practice files. */
@Component
final class ClockWords {

  private final Practice practice;

  ClockWords(Practice practice) {
    this.practice = practice;
  }

  RunningClock clock(KeptClock kept, String unit, Instant now) {
    var definition = definition(kept);
    var life = kept.life();
    var breached =
        life.breached()
            .or(() -> life.isBreachedAt(now) ? Optional.of(life.due()) : Optional.empty());
    return new RunningClock(
        kept.id(),
        kept.record(),
        kept.type(),
        kept.code(),
        definition.map(ClockDefinition::label).orElse(kept.code().value()),
        unit,
        life.started(),
        life.due(),
        state(life, breached.isPresent()),
        life.phase() == Life.Phase.PAUSED ? life.paused() : Optional.empty(),
        breached,
        life.done(),
        life.ended(),
        limit(kept, definition),
        kept.limit().presumed(),
        kept.owners(),
        kept.escalates(),
        kept.explain() && breached.isPresent() && kept.explained().isEmpty());
  }

  private Optional<ClockDefinition> definition(KeptClock kept) {
    return Optional.ofNullable(practice.lifecycles().get(kept.type())).stream()
        .flatMap(lifecycle -> lifecycle.clocks().stream())
        .filter(clock -> clock.code().equals(kept.code()))
        .findFirst();
  }

  private static ClockState state(Life life, boolean breached) {
    return switch (life.phase()) {
      case RUNNING -> breached ? ClockState.BREACHED : ClockState.RUNNING;
      case PAUSED -> ClockState.PAUSED;
      case DONE -> ClockState.DONE;
      case STOPPED -> ClockState.STOPPED;
    };
  }

  private static String limit(KeptClock kept, Optional<ClockDefinition> definition) {
    var value = kept.limit().value();
    if (value.startsWith("P")) {
      return length(value);
    }
    var kind =
        definition
            .map(
                clock ->
                    switch (clock.counted()) {
                      case ELAPSED, CALENDAR_DAYS -> "day";
                      case WORKING_DAYS -> "working day";
                      case SCHOOL_DAYS -> "school day";
                    })
            .orElse("day");
    return value + " " + kind + (isOne(value) ? "" : "s");
  }

  private static boolean isOne(String value) {
    try {
      return new BigDecimal(value).compareTo(BigDecimal.ONE) == 0;
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  private static String length(String value) {
    try {
      return DueWords.length(Duration.parse(value));
    } catch (DateTimeParseException notALength) {
      return value;
    }
  }
}
