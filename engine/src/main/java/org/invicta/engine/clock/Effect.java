package org.invicta.engine.clock;

import java.util.ArrayList;
import java.util.List;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Code;

/** What a move does to a clock. */
public enum Effect {
  DONE,
  STOPPED,
  PAUSED,
  RESUMED,
  STARTED;

  /**
   * What a move, or {@link ClockDefinition#OPENED the opening}, does to a clock, in the order in which it does so: a move that both
   * ends and starts a clock ends the one that runs and starts another.
   */
  public static List<Effect> of(ClockDefinition clock, Code move) {
    var effects = new ArrayList<Effect>();
    if (clock.doneBy().contains(move)) {
      effects.add(DONE);
    }
    if (clock.stops().contains(move)) {
      effects.add(STOPPED);
    }
    if (clock.pauses().contains(move)) {
      effects.add(PAUSED);
    }
    if (clock.resumes().contains(move)) {
      effects.add(RESUMED);
    }
    if (clock.starts().contains(move)) {
      effects.add(STARTED);
    }
    return effects;
  }
}
