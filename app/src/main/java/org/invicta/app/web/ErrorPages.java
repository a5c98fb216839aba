package org.invicta.app.web;

import static jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION;
import static jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI;
import static jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Every error ends here: a page for people, an RFC 9457 problem for programs. Neither shows a stack trace, what was sent,
 * or anything about a person.
 */
@Controller
class ErrorPages implements ErrorController {

  private final Incidents incidents;

  ErrorPages(Incidents incidents) {
    this.incidents = incidents;
  }

  @RequestMapping("/error")
  Object error(HttpServletRequest request, HttpServletResponse response, Model model) {
    var report = report(request);
    if (wantsProblem(request)) {
      return ResponseEntity.status(report.status())
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem(report));
    }
    response.setStatus(report.status());
    model.addAttribute(Page.ATTRIBUTE, Page.titled(report.title()));
    model.addAttribute("report", report);
    return "web/error";
  }

  private ErrorReport report(HttpServletRequest request) {
    if (request.getAttribute(Fault.ATTRIBUTE) instanceof ErrorReport report) {
      return report;
    }
    if (request.getAttribute(ERROR_EXCEPTION) instanceof Throwable fault) {
      return ErrorReport.of(FaultCode.W500, Optional.of(incidents.log(fault)));
    }
    var status = request.getAttribute(ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    return ErrorReport.of(FaultCode.of(status), Optional.empty());
  }

  private static boolean wantsProblem(HttpServletRequest request) {
    var path = String.valueOf(request.getAttribute(ERROR_REQUEST_URI));
    if (path.startsWith("/api/")) {
      return true;
    }
    var accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
    return accept.contains("json") && !accept.contains("html");
  }

  private static ProblemDetail problem(ErrorReport report) {
    var problem = ProblemDetail.forStatus(report.status());
    problem.setType(URI.create("urn:invicta:problem:" + report.code()));
    problem.setTitle(report.title());
    problem.setDetail(report.explanation());
    problem.setProperty("code", report.code());
    problem.setProperty("todo", report.todo());
    report.incident().ifPresent(incident -> problem.setProperty("incident", incident));
    return problem;
  }
}
