package org.invicta.app.clocks;

/** How a clock stands at an instant. */
public enum ClockState {
  /** It runs and is not yet due. */
  RUNNING,
  /** It is paused and keeps what was left. */
  PAUSED,
  /** What was due is done, in time or late. */
  DONE,
  /** It ended without being done. */
  STOPPED,
  /** Its due time has passed and nothing is done yet. */
  BREACHED
}
