package org.invicta.app.web;

import java.util.Arrays;

/** The stable codes of error pages and of the problems the API answers with. */
enum FaultCode {
  W400(
      400,
      "There is a problem with what was sent",
      "The address or the form has a value that we cannot use.",
      "Check the address. If you followed a link or filled in a form, go back and try again."),
  W401(
      401,
      "You need to sign in",
      "This needs somebody to be signed in.",
      "Sign in, then send the request again with the session."),
  W403(
      403,
      "You cannot see or do this",
      "Your role does not allow what you asked for.",
      "If you need it for your work, ask the person who manages access in your unit."),
  W404(
      404,
      "Page not found",
      "There is no page at this address.",
      "Check the address. If you followed a link, the page may have moved."),
  W405(
      405,
      "This cannot be done here",
      "The address is right, but it does not take this kind of request.",
      "Go to the page and use its links and buttons."),
  W406(
      406,
      "This format is not available",
      "We cannot answer in the format that was asked for.",
      "Ask for another format."),
  W409(
      409,
      "Somebody else changed this first",
      "What you tried to save was changed after you opened it. Your change was not saved.",
      "Open the page again to see what has changed, then make your change."),
  W411(
      411,
      "The length is missing",
      "What was sent does not say how long it is.",
      "Send the request with a Content-Length."),
  W413(
      413,
      "What you sent is too big",
      "The form is longer than we can take. Nothing was saved.",
      "Go back, shorten the longest answers, and send it again."),
  W415(
      415,
      "This format cannot be read",
      "What was sent is not in a format that we can read here.",
      "Send a form, or JSON where the API says so."),
  W419(
      403,
      "We could not check where this form came from",
      "You may have signed out, or left the page open for a long time. Nothing was saved.",
      "Go back, open the page again, and send the form again."),
  W500(
      500,
      "Sorry, there is a problem with the service",
      "Something went wrong on our side. We do not know whether what you sent was saved.",
      "Try again later. If it happens again, report it with the number below."),
  W503(
      503,
      "Sorry, the service is not available",
      "The service is starting, stopping or too busy.",
      "Try again in a few minutes.");

  private final int status;
  private final String title;
  private final String explanation;
  private final String todo;

  FaultCode(int status, String title, String explanation, String todo) {
    this.status = status;
    this.title = title;
    this.explanation = explanation;
    this.todo = todo;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  String explanation() {
    return explanation;
  }

  String todo() {
    return todo;
  }

  /** The general code of a status: any other 4xx is W400, any other 5xx W500. */
  static FaultCode of(int status) {
    return Arrays.stream(values())
        .filter(code -> code.status == status)
        .findFirst()
        .orElse(status < 500 ? W400 : W500);
  }
}
