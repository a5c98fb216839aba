package org.invicta.app.records;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
final class SettableClock implements InstantSource {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2024-06-01T09:00:00Z"));

  @Override
  public Instant instant() {
    return now.get();
  }

  void forward(Duration length) {
    now.updateAndGet(before -> before.plus(length));
  }

  void back(Duration length) {
    now.updateAndGet(before -> before.minus(length));
  }
}
