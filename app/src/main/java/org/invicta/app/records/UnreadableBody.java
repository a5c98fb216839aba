package org.invicta.app.records;

import org.invicta.app.Refused;

/** A body that is not JSON of the expected shape. Its message never repeats the body. */
public final class UnreadableBody extends Refused {

  private static final long serialVersionUID = 1L;

  UnreadableBody(String why) {
    super(
        Fault.WORK,
        "R037",
        "The body cannot be read: " + why + ".",
        "Send one JSON object of sections.");
  }
}
