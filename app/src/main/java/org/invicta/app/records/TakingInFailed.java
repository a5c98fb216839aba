package org.invicta.app.records;

import org.invicta.app.Refused;

/** A batch could not be written. The batches before it are kept; taking in the same rows again carries on. */
public final class TakingInFailed extends Refused {

  private static final long serialVersionUID = 1L;

  TakingInFailed(Counts before, Throwable cause) {
    super(
        Fault.WORK,
        "R038",
        "Taking in stopped after %d rows were kept.".formatted(before.total()),
        "Take the same file in again to carry on.",
        cause);
  }
}
