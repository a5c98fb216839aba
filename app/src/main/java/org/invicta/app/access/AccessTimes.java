package org.invicta.app.access;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;
import org.springframework.stereotype.Component;

/** How long things of access last: policy values of the practice files, on the day they are asked for. */
@Component
public final class AccessTimes {

  private final Practice practice;
  private final InstantSource time;

  AccessTimes(Practice practice, InstantSource time) {
    this.practice = practice;
    this.time = time;
  }

  /** How long a sign-in lasts without use: {@code session-idle}, or 30 minutes. */
  public Duration idle() {
    return value("session-idle", Duration.ofMinutes(30));
  }

  /** How long before that people are warned: {@code session-warning}, or 2 minutes. */
  public Duration warning() {
    return value("session-warning", Duration.ofMinutes(2));
  }

  /** How long a sign-in lasts at most: {@code session-longest}, or 12 hours. */
  public Duration longest() {
    return value("session-longest", Duration.ofHours(12));
  }

  /** How long a record stays open to somebody who broke the glass: {@code break-glass-length}, or an hour. */
  public Duration breakGlass() {
    return value("break-glass-length", Duration.ofHours(1));
  }

  private Duration value(String code, Duration otherwise) {
    return Optional.ofNullable(practice.values().get(new Code(code)))
        .flatMap(value -> value.on(LocalDate.ofInstant(time.instant(), London.ZONE)))
        .filter(Value.Span.class::isInstance)
        .map(span -> ((Value.Span) span).length())
        .orElse(otherwise);
  }
}
