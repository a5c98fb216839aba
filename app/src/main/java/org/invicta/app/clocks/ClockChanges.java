package org.invicta.app.clocks;

import java.time.Instant;
import java.util.Optional;
import org.invicta.app.clocks.Happening.Kind;
import org.invicta.engine.clock.ClockEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes clocks: how each stands, what happened to it, and, once, that it was breached. */
@Component
final class ClockChanges {

  private final ClockTable clocks;
  private final ApplicationEventPublisher events;

  ClockChanges(ClockTable clocks, ApplicationEventPublisher events) {
    this.clocks = clocks;
    this.events = events;
  }

  /** Keeps a clock that starts. */
  void start(KeptClock clock, Happening what) {
    clocks.insert(clock);
    clocks.happened(clock.id(), what, Optional.of(clock.life().due()));
  }

  /**
   * Lets something happen to a clock; what does not fit how it stands changes nothing.
   *
   * @return the clock as it stands now
   */
  KeptClock happen(KeptClock clock, ClockEvent event, Happening what) {
    var seen = look(clock, event.recorded());
    var life = seen.life().after(event);
    if (life.equals(seen.life())) {
      return seen;
    }
    var changed = seen.standing(life);
    clocks.update(changed);
    clocks.happened(clock.id(), what, Optional.of(life.due()));
    return changed;
  }

  /** Looks at a clock: a due time that has passed undone becomes a breach, recorded and told once. */
  KeptClock look(KeptClock clock, Instant now) {
    var life = clock.life().after(new ClockEvent.Looked(now));
    if (life.equals(clock.life())) {
      return clock;
    }
    var breached = clock.standing(life);
    clocks.update(breached);
    clocks.happened(
        clock.id(), Happening.ofTime(Kind.BREACHED, life.due(), now), Optional.of(life.due()));
    events.publishEvent(
        new ClockBreached(
            clock.id(),
            clock.record(),
            clock.type(),
            clock.code(),
            life.due(),
            clock.owners(),
            clock.escalates()));
    return breached;
  }

  /** Warns of a clock whose time for it has come, once however many warnings were missed. */
  void warn(KeptClock clock, Instant now) {
    var warned = clock.warned(now);
    if (warned.warns().equals(clock.warns())) {
      return;
    }
    clocks.update(warned);
    clocks.happened(
        clock.id(), Happening.ofTime(Kind.WARNED, now, now), Optional.of(clock.life().due()));
    events.publishEvent(
        new ClockWarned(
            clock.id(),
            clock.record(),
            clock.type(),
            clock.code(),
            clock.life().due(),
            clock.owners()));
  }
}
