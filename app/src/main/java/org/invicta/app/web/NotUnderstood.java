package org.invicta.app.web;

/** The address or what was sent has a value that makes no sense. Shown as a page with status 400. */
public final class NotUnderstood extends Fault {

  /**
   * @param found what was found, such as "2024/26 is not a period."
   * @param todo what is allowed and what to do
   */
  public NotUnderstood(String found, String todo) {
    super(FaultCode.W400, found, todo);
  }
}
