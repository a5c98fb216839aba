package org.invicta.app.measures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.invicta.app.access.Decision;
import org.invicta.app.access.SignedIn;
import org.invicta.app.measures.MeasureFigures;
import org.invicta.app.measures.formats.FactSource;
import org.invicta.app.measures.formats.Format;
import org.invicta.app.web.NotAllowed;
import org.invicta.app.web.NotFound;
import org.invicta.app.web.NotUnderstood;
import org.invicta.engine.measure.Asked;
import org.invicta.engine.measure.Audience;
import org.invicta.engine.measure.MeasureProblem;
import org.invicta.engine.measure.Published;
import org.invicta.engine.measure.Question;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures and lists as files of comma-separated values. */
@Controller
class MeasureFiles {

  private final MeasureFigures figures;

  MeasureFiles(MeasureFigures figures) {
    this.figures = figures;
  }

  @GetMapping("/measures/{code}/figure.csv")
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
        Audience.parse(audience.orElse(Audience.POLICE.code()))
            .then(readers -> figures.answer(words, readers));
    switch (figure) {
      case Asked.NotUnderstood<Published>(var problem) -> throw fault(problem);
      case Asked.Understood<Published>(var published) -> {
        asFile(response, code + "-figure");
        Format.CSV.figure(published, response.getWriter());
      }
    }
  }

  @GetMapping("/measures/{code}/facts.csv")
  void facts(
      @PathVariable String code,
      @RequestParam(AskedForm.PERIOD) Optional<String> period,
      @RequestParam(AskedForm.KNOWN_AT) Optional<String> knownAt,
      SignedIn officer,
      HttpServletResponse response)
      throws IOException {
    var question = listed(code, period, knownAt, officer);
    asFile(response, code + "-facts");
    write(question, taker -> figures.eachFact(question, taker), false, response);
  }

  @GetMapping("/measures/{code}/near-misses.csv")
  void nearMisses(
      @PathVariable String code,
      @RequestParam(AskedForm.PERIOD) Optional<String> period,
      @RequestParam(AskedForm.KNOWN_AT) Optional<String> knownAt,
      SignedIn officer,
      HttpServletResponse response)
      throws IOException {
    var question = listed(code, period, knownAt, officer);
    asFile(response, code + "-near-misses");
    write(question, taker -> figures.eachNearMiss(question, taker), true, response);
  }

  private Question listed(
      String code, Optional<String> period, Optional<String> knownAt, SignedIn officer) {
    if (MayList.decide(officer) instanceof Decision.Refused refused) {
      throw new NotAllowed(refused);
    }
    var words = AskedForm.of(period, Optional.empty(), knownAt).about(code);
    return switch (figures.read(words)) {
      case Asked.Understood<Question>(var question) -> question;
      case Asked.NotUnderstood<Question>(var problem) -> throw fault(problem);
    };
  }

  private static void write(
      Question question, FactSource facts, boolean nearMisses, HttpServletResponse response)
      throws IOException {
    Format.CSV.facts(question, facts, nearMisses, response.getWriter());
  }

  private static void asFile(HttpServletResponse response, String name) {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
  }

  private static RuntimeException fault(MeasureProblem problem) {
    return problem.code() == MeasureProblem.Kind.UNKNOWN_MEASURE
        ? new NotFound("There is no measure with this code.")
        : new NotUnderstood(Sentences.of(problem), Sentences.of(problem.todo()));
  }
}
