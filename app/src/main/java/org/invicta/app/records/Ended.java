package org.invicta.app.records;

import java.time.LocalDate;
import java.util.Optional;
import org.invicta.engine.body.Body;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;

/**
 * Whether an organisation has closed, by the record kept about it: it says so in {@code closed-on}, or where there is no such day in
 * {@code status}.
 */
public final class Ended {

  private static final String CLOSED = "closed";

  private Ended() {}

  /** Whether it has closed by a day. */
  public static boolean by(LocalDate day, RecordDefinition definition, Value.Group body) {
    return closedOn(definition, body)
        .map(closed -> !day.isBefore(closed))
        .orElseGet(() -> isClosed(definition, body));
  }

  private static Optional<LocalDate> closedOn(RecordDefinition definition, Value.Group body) {
    return Body.value(definition, body, "closed-on")
        .filter(Value.Day.class::isInstance)
        .map(value -> ((Value.Day) value).day());
  }

  private static boolean isClosed(RecordDefinition definition, Value.Group body) {
    return Body.value(definition, body, "status")
        .filter(new Value.Text(CLOSED)::equals)
        .isPresent();
  }
}
