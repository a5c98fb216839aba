package org.invicta.app.web;

/**
 * Somebody else saved a change first. Shown as a page with status 409; a feature that can show both versions does so
 * itself instead.
 */
public final class ChangedMeanwhile extends Fault {

  /**
   * @param what what both people changed, such as "Action 12"
   */
  public ChangedMeanwhile(String what) {
    super(
        FaultCode.W409,
        what + " was changed by somebody else after you opened it. Your change was not saved.",
        FaultCode.W409.todo());
  }
}
