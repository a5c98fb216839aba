package org.invicta.app.web;

/** What the address names does not exist. Shown as a page with status 404. */
public final class NotFound extends Fault {

  /**
   * @param explanation what was not found, such as "There is no strategy with this code."
   */
  public NotFound(String explanation) {
    super(FaultCode.W404, explanation, FaultCode.W404.todo());
  }
}
