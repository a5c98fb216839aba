package org.invicta.app.web;

import org.invicta.app.access.Decision;

/** The person may not see or do this. Shown as a page with status 403 that says why and what to do. */
public final class NotAllowed extends Fault {

  /** Carries the reason of a refusal to the person refused. */
  public NotAllowed(Decision.Refused refused) {
    super(FaultCode.W403, refused.reason(), refused.todo());
  }
}
