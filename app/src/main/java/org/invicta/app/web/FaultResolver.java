package org.invicta.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.invicta.app.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sends every fault of a controller to the error page. Comes after Spring's own resolvers, which know the status of a wrong
 * method or an unreadable value; leaves refusals of Spring Security to it.
 */
@Component
class FaultResolver implements HandlerExceptionResolver, Ordered {

  private final Incidents incidents;

  FaultResolver(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception exception) {
    if (exception instanceof AccessDeniedException
        || exception instanceof AuthenticationException) {
      return null;
    }
    send(request, response, reportOf(exception));
    return new ModelAndView();
  }

  /** The report on a fault; one that nobody expected is logged as an incident. */
  ErrorReport reportOf(Exception exception) {
    if (exception instanceof Fault fault) {
      return ErrorReport.of(fault);
    }
    if (exception instanceof Refused refused && refused.fault() == Refused.Fault.COMMAND) {
      return ErrorReport.of(refused);
    }
    return ErrorReport.of(FaultCode.W500, Optional.of(incidents.log(exception)));
  }

  /** Has the container show the error page for the report. */
  static void send(HttpServletRequest request, HttpServletResponse response, ErrorReport report) {
    try {
      request.setAttribute(Fault.ATTRIBUTE, report);
      response.sendError(report.status());
    } catch (IOException disconnected) {
      throw new UncheckedIOException(disconnected);
    }
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
