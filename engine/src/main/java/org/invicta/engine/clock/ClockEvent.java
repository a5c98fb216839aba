package org.invicta.engine.clock;

import java.time.Instant;

/** What happens to a clock. */
public sealed interface ClockEvent {

  /** When it was recorded. */
  Instant recorded();

  /**
   * It starts.
   *
   * @param from the instant it counts from
   * @param due when it is due
   */
  record Started(Instant recorded, Instant from, Instant due) implements ClockEvent {}

  /**
   * It is paused.
   *
   * @param reason why
   */
  record Paused(Instant recorded, String reason) implements ClockEvent {
    public Paused {
      if (reason.isBlank()) {
        throw new CannotCount(
            CannotCount.Why.NO_REASON,
            "a pause without a reason; allowed: a reason; say why the clock is paused");
      }
    }
  }

  /**
   * It runs on.
   *
   * @param due when it is due now
   */
  record Resumed(Instant recorded, Instant due) implements ClockEvent {}

  /**
   * What was due is done.
   *
   * @param at when it was done, which may be before it was recorded
   */
  record Done(Instant recorded, Instant at) implements ClockEvent {}

  /** It ends without being done. */
  record Stopped(Instant recorded) implements ClockEvent {}

  /** The move that had ended it is undone: it runs on as if it had not been made. */
  record Reopened(Instant recorded) implements ClockEvent {}

  /**
   * The record now says otherwise since when it counts.
   *
   * @param from the instant it counts from
   * @param due when it is due now
   */
  record Corrected(Instant recorded, Instant from, Instant due) implements ClockEvent {}

  /** Somebody or something looked at it at this time: a due time that has passed by then is a breach. */
  record Looked(Instant recorded) implements ClockEvent {}
}
