package org.invicta.app.cli;

import org.invicta.app.Refused;
import org.invicta.app.Refused.Fault;

/** Refusals of the command line itself; C001 and C002 are those of {@link WrongCommand}. */
final class CommandRefusals {

  private CommandRefusals() {}

  static Refused portInUse(int port) {
    return new Refused(
        Fault.COMMAND,
        "C003",
        "Port " + port + " is in use by another program.",
        "Stop that program, or give another port with --port.");
  }

  static Refused notAPort(int found) {
    return new Refused(
        Fault.COMMAND,
        "C004",
        found + " is not a port.",
        "Allowed: 1 to 65535, or 0 for any free port.");
  }
}
