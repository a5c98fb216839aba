package org.invicta.app.clocks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;

/** Time that stands still until a test moves it, and everything that was told of clocks. */
@TestConfiguration(proxyBeanMethods = false)
class TestTime {

  @Bean
  @Primary
  Standing standing() {
    return new Standing();
  }

  @Bean
  Told told() {
    return new Told();
  }

  static final class Standing implements InstantSource {
    private final AtomicReference<Instant> now =
        new AtomicReference<>(Instant.parse("2026-11-25T09:00:00Z"));

    @Override
    public Instant instant() {
      return now.get();
    }

    void is(Instant instant) {
      now.set(instant);
    }

    void is(String instant) {
      is(Instant.parse(instant));
    }
  }

  static final class Told {
    private final List<Object> events = new CopyOnWriteArrayList<>();

    @EventListener
    void warned(ClockWarned event) {
      events.add(event);
    }

    @EventListener
    void breached(ClockBreached event) {
      events.add(event);
    }

    List<ClockWarned> warnings(java.util.UUID clock) {
      return events.stream()
          .filter(ClockWarned.class::isInstance)
          .map(ClockWarned.class::cast)
          .filter(event -> event.clock().equals(clock))
          .toList();
    }

    List<ClockBreached> breaches(java.util.UUID clock) {
      return events.stream()
          .filter(ClockBreached.class::isInstance)
          .map(ClockBreached.class::cast)
          .filter(event -> event.clock().equals(clock))
          .toList();
    }

    long breaches() {
      return events.stream().filter(ClockBreached.class::isInstance).count();
    }
  }
}
