package org.invicta.engine.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a clock stands: a fold over what happened to it. A breach is a fact as soon as the due time has passed and nothing has been
 * recorded as done. It is never taken back, not even by a record made later that it had been done in time; then both are known,
 * when it was done and when that was recorded.
 *
 * @param started the instant it counts from
 * @param due when it is due; while it is paused, when it was due before
 * @param phase where it stands
 * @param paused since when it is paused
 * @param breached the due time that passed undone
 * @param done when it was done
 * @param ended when its end was recorded
 */
public record Life(
    Instant started,
    Instant due,
    Phase phase,
    Optional<Instant> paused,
    Optional<Instant> breached,
    Optional<Instant> done,
    Optional<Instant> ended) {

  /** Where a clock stands. */
  public enum Phase {
    RUNNING,
    PAUSED,
    DONE,
    STOPPED
  }

  /** The life of a clock that has just started. */
  public static Life of(ClockEvent.Started start) {
    return new Life(
        start.from(),
        start.due(),
        Phase.RUNNING,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The life of a clock after its start and what happened since, in the order of recording. */
  public static Life of(ClockEvent.Started start, List<ClockEvent> since) {
    var life = of(start);
    for (var event : since) {
      life = life.after(event);
    }
    return life;
  }

  /** How it stands after one more event. What does not fit, such as a second end, changes nothing. */
  public Life after(ClockEvent event) {
    var seen = lookedAt(event.recorded());
    return switch (event) {
      case ClockEvent.Started _, ClockEvent.Looked _ -> seen;
      case ClockEvent.Paused(var at, _) when phase == Phase.RUNNING ->
          seen.with(due, Phase.PAUSED, Optional.of(at));
      case ClockEvent.Resumed(_, var newDue) when phase == Phase.PAUSED ->
          seen.with(newDue, Phase.RUNNING, Optional.empty());
      case ClockEvent.Done(var recorded, var at) when isOpen() ->
          seen.end(Phase.DONE, Optional.of(at), recorded);
      case ClockEvent.Stopped(var recorded) when isOpen() ->
          seen.end(Phase.STOPPED, Optional.empty(), recorded);
      case ClockEvent.Reopened(var recorded) when !isOpen() -> reopened().lookedAt(recorded);
      case ClockEvent.Corrected(_, var from, var newDue) when isOpen() ->
          seen.corrected(from, newDue);
      case ClockEvent.Corrected _,
          ClockEvent.Paused _,
          ClockEvent.Resumed _,
          ClockEvent.Done _,
          ClockEvent.Stopped _,
          ClockEvent.Reopened _ ->
          seen;
    };
  }

  /** Whether it has not ended. */
  public boolean isOpen() {
    return phase == Phase.RUNNING || phase == Phase.PAUSED;
  }

  /** Whether its due time has passed undone, at an instant. */
  public boolean isBreachedAt(Instant now) {
    return lookedAt(now).breached.isPresent();
  }

  /** What was left when it was paused; what is left until it is due where it runs. Less than nothing once it is late. */
  public Duration left(Instant now) {
    return Duration.between(paused.orElse(now), due);
  }

  private Life lookedAt(Instant now) {
    if (phase != Phase.RUNNING || breached.isPresent() || !now.isAfter(due)) {
      return this;
    }
    return new Life(started, due, phase, paused, Optional.of(due), done, ended);
  }

  private Life with(Instant newDue, Phase newPhase, Optional<Instant> newPaused) {
    return new Life(started, newDue, newPhase, newPaused, breached, done, ended);
  }

  private Life corrected(Instant from, Instant newDue) {
    return new Life(from, newDue, phase, paused, breached, done, ended);
  }

  private Life reopened() {
    var again = paused.isPresent() ? Phase.PAUSED : Phase.RUNNING;
    return new Life(started, due, again, paused, breached, Optional.empty(), Optional.empty());
  }

  private Life end(Phase newPhase, Optional<Instant> doneAt, Instant recorded) {
    return new Life(started, due, newPhase, paused, breached, doneAt, Optional.of(recorded));
  }
}
