package org.invicta.app.intake;

import org.invicta.app.Refused;
import org.invicta.app.Refused.Fault;

/** Refusals of the verb itself. */
final class ImportRefusals {

  private ImportRefusals() {}

  static Refused noPath(String format) {
    return new Refused(
        Fault.COMMAND,
        "I001",
        "No file is named.",
        "Say which: ./invicta import " + format + " FILE, or a directory.");
  }
}
