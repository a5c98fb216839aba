package org.invicta.app.web;

import java.util.Optional;
import org.invicta.app.Refused;

/**
 * What an error page says.
 *
 * @param status the HTTP status
 * @param code stable, for the API and for support
 * @param title the heading
 * @param explanation what happened
 * @param todo what to do
 * @param incident the number under which a fault was logged
 */
public record ErrorReport(
    int status,
    String code,
    String title,
    String explanation,
    String todo,
    Optional<String> incident) {

  static ErrorReport of(FaultCode code, Optional<String> incident) {
    return new ErrorReport(
        code.status(), code.name(), code.title(), code.explanation(), code.todo(), incident);
  }

  static ErrorReport of(Fault fault) {
    var code = fault.code();
    return new ErrorReport(
        code.status(),
        code.name(),
        code.title(),
        fault.explanation(),
        fault.todo(),
        Optional.empty());
  }

  /** What a module refuses to do because of what it was asked: its own words and code, as a wrong request. */
  static ErrorReport of(Refused refused) {
    return new ErrorReport(
        FaultCode.W400.status(),
        refused.code(),
        FaultCode.W400.title(),
        refused.found(),
        refused.todo(),
        Optional.empty());
  }
}
