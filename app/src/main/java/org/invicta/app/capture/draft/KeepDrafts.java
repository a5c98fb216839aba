package org.invicta.app.capture.draft;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;
import org.springframework.stereotype.Component;

/** How long drafts are kept: the policy value {@code draft-keep}, a number of days or a length of time; 30 days where there is none. */
@Component
class KeepDrafts {

  private static final Code POLICY = new Code("draft-keep");
  private static final Duration OTHERWISE = Duration.ofDays(30);

  private final Practice practice;
  private final InstantSource clock;

  KeepDrafts(Practice practice, InstantSource clock) {
    this.practice = practice;
    this.clock = clock;
  }

  Duration length() {
    var today = LocalDate.ofInstant(clock.instant(), London.ZONE);
    return Optional.ofNullable(practice.values().get(POLICY))
        .flatMap(value -> value.on(today))
        .map(KeepDrafts::length)
        .orElse(OTHERWISE);
  }

  private static Duration length(Value value) {
    return switch (value) {
      case Value.Span(var length) -> length;
      case Value.Number(var days) -> Duration.ofDays(days.longValue());
      case Value.Nothing _,
          Value.Text _,
          Value.Flag _,
          Value.Day _,
          Value.Moment _,
          Value.Items _,
          Value.Group _ ->
          OTHERWISE;
    };
  }
}
