package org.invicta.app.measures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.invicta.app.access.Decision;
import org.invicta.app.access.SignedIn;
import org.invicta.app.measures.MeasureFigures;
import org.invicta.app.measures.formats.Format;
import org.invicta.app.web.NotAllowed;
import org.invicta.engine.measure.Asked;
import org.invicta.engine.measure.Audience;
import org.invicta.engine.measure.MeasureProblem;
import org.invicta.engine.measure.Question;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures and lists for programs, as JSON; problems as RFC 9457 with stable codes. */
@RestController
@RequestMapping("/api/measures/{code}")
class MeasureApi {

  private final MeasureFigures figures;

  MeasureApi(MeasureFigures figures) {
    this.figures = figures;
  }

  @GetMapping
  void figure(
      @PathVariable String code,
      @RequestParam(AskedForm.PERIOD) Optional<String> period,
      @RequestParam(AskedForm.BY) Optional<String> by,
      @RequestParam(AskedForm.KNOWN_AT) Optional<String> knownAt,
      @RequestParam("audience") Optional<String> audience,
      HttpServletResponse response)
      throws IOException {
    var words = AskedForm.of(period, by, knownAt).about(code);
    var figure =
        understood(
            Audience.parse(audience.orElse(Audience.POLICE.code()))
                .then(readers -> figures.answer(words, readers)));
    asJson(response);
    Format.JSON.figure(figure, response.getWriter());
  }

  @GetMapping("/facts")
  void facts(
      @PathVariable String code,
      @RequestParam(AskedForm.PERIOD) Optional<String> period,
      @RequestParam(AskedForm.KNOWN_AT) Optional<String> knownAt,
      SignedIn officer,
      HttpServletResponse response)
      throws IOException {
    var question = listed(code, period, knownAt, officer);
    asJson(response);
    Format.JSON.facts(
        question, taker -> figures.eachFact(question, taker), false, response.getWriter());
  }

  @GetMapping("/near-misses")
  void nearMisses(
      @PathVariable String code,
      @RequestParam(AskedForm.PERIOD) Optional<String> period,
      @RequestParam(AskedForm.KNOWN_AT) Optional<String> knownAt,
      SignedIn officer,
      HttpServletResponse response)
      throws IOException {
    var question = listed(code, period, knownAt, officer);
    asJson(response);
    Format.JSON.facts(
        question, taker -> figures.eachNearMiss(question, taker), true, response.getWriter());
  }

  private Question listed(
      String code, Optional<String> period, Optional<String> knownAt, SignedIn officer) {
    if (MayList.decide(officer) instanceof Decision.Refused refused) {
      throw new NotAllowed(refused);
    }
    return understood(figures.read(AskedForm.of(period, Optional.empty(), knownAt).about(code)));
  }

  private static void asJson(HttpServletResponse response) {
    response.setContentType(MediaType.APPLICATION_JSON_VALUE + ";charset=UTF-8");
  }

  private static <T> T understood(Asked<T> asked) {
    return switch (asked) {
      case Asked.Understood<T>(var value) -> value;
      case Asked.NotUnderstood<T>(var problem) -> throw new CannotAnswer(problem);
    };
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> problem(CannotAnswer cannot) {
    var found = cannot.problem;
    var status =
        found.code() == MeasureProblem.Kind.UNKNOWN_MEASURE
            ? HttpStatus.NOT_FOUND
            : HttpStatus.BAD_REQUEST;
    var problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("urn:invicta:problem:" + found.code().code()));
    problem.setTitle("The question cannot be answered");
    problem.setDetail(Sentences.of(found.found()));
    problem.setProperty("code", found.code().code());
    problem.setProperty("allowed", Sentences.of(found.allowed()));
    problem.setProperty("todo", Sentences.of(found.todo()));
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /** Carries a problem to the handler. */
  private static final class CannotAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient MeasureProblem problem;

    CannotAnswer(MeasureProblem problem) {
      super(problem.code().code());
      this.problem = problem;
    }
  }
}
