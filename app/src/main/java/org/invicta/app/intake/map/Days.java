package org.invicta.app.intake.map;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;

/** The beginning of days, Europe/London. */
public final class Days {

  private Days() {}

  /** When a day begins. */
  public static Instant beginning(LocalDate day) {
    return day.atStartOfDay(London.ZONE).toInstant();
  }

  /** Reads from a body when the day in one of its fields begins. */
  public static Function<Value.Group, Instant> of(String section, String field) {
    return body -> {
      if (body.members().get(section) instanceof Value.Group group
          && group.members().get(field) instanceof Value.Day(var day)) {
        return beginning(day);
      }
      throw new IllegalArgumentException("No day in " + section + "." + field);
    };
  }
}
