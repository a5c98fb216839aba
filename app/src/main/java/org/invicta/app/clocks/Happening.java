package org.invicta.app.clocks;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.invicta.app.records.Actor;
import org.invicta.app.records.RecordChanged;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Code;

/**
 * What happened to a clock, for its history.
 *
 * @param kind what
 * @param happened when it happened
 * @param recorded when it was written down
 * @param by who did it
 * @param move the move that did it, if one did
 * @param version the version of the record that the move made
 * @param words a reason or an explanation; may be empty
 */
record Happening(
    Kind kind,
    Instant happened,
    Instant recorded,
    String by,
    Optional<Code> move,
    Optional<Integer> version,
    String words) {

  /** The kinds of things that happen to clocks, as the table names them. */
  enum Kind {
    STARTED,
    CORRECTED,
    PAUSED,
    RESUMED,
    DONE,
    STOPPED,
    REOPENED,
    WARNED,
    BREACHED,
    EXPLAINED;

    /** How the table names it. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Something that a change of the record did. */
  static Happening of(Kind kind, RecordChanged change, Instant happened, String words) {
    var move = change.isOpening() ? Optional.of(ClockDefinition.OPENED) : change.move();
    return new Happening(
        kind,
        happened,
        change.after().recordedAt(),
        change.actor().officer(),
        move,
        Optional.of(change.after().version()),
        words);
  }

  /** Something that time did. */
  static Happening ofTime(Kind kind, Instant happened, Instant recorded) {
    return new Happening(
        kind, happened, recorded, Actor.system().officer(), Optional.empty(), Optional.empty(), "");
  }
}
