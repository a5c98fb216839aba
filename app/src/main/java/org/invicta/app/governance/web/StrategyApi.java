package org.invicta.app.governance.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.app.access.SignedIn;
import org.invicta.app.governance.ActionStanding;
import org.invicta.app.governance.PostUpdate;
import org.invicta.app.governance.Posted;
import org.invicta.app.governance.Progress;
import org.invicta.app.governance.ReadStandings;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.StrategyDefinition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Strategies, actions and updates for programs. Problems follow RFC 9457 and carry a stable code. */
@RestController
@RequestMapping("/api/strategies")
class StrategyApi {

  private final Practice practice;
  private final ReadStandings standings;
  private final ActionPages actions;
  private final PostUpdate post;
  private final DayAsked day;

  StrategyApi(
      Practice practice,
      ReadStandings standings,
      ActionPages actions,
      PostUpdate post,
      DayAsked day) {
    this.practice = practice;
    this.standings = standings;
    this.actions = actions;
    this.post = post;
    this.day = day;
  }

  record StrategyJson(
      String code, String title, Optional<LocalDate> from, Optional<LocalDate> to, int actions) {}

  record ActionJson(
      int number,
      String deliverable,
      List<String> owners,
      List<String> objectives,
      Optional<ProgressJson> progress,
      boolean overdue) {}

  record ProgressJson(
      int version,
      String status,
      String reason,
      String evidence,
      String nextStep,
      Optional<String> reportedFor,
      Instant trueFrom,
      Instant recordedAt,
      String by) {}

  @GetMapping
  List<StrategyJson> all() {
    return practice.strategies().values().stream()
        .map(
            one ->
                new StrategyJson(
                    one.code().value(), one.title(), one.from(), one.to(), one.actions().size()))
        .toList();
  }

  @GetMapping("/{code}/actions")
  List<ActionJson> actions(
      @PathVariable String code,
      @RequestParam(name = "known-on", defaultValue = "") String knownOn) {
    var strategy = StrategyPages.named(practice, code);
    return standings.of(strategy, day.asOf(knownOn)).stream().map(StrategyApi::json).toList();
  }

  @GetMapping("/{code}/actions/{number}/updates")
  List<ProgressJson> history(
      @PathVariable String code, @PathVariable String number, SignedIn officer) {
    var strategy = StrategyPages.named(practice, code);
    return actions.view(strategy, actions.standing(strategy, number), officer).history().stream()
        .map(StrategyApi::json)
        .toList();
  }

  @PostMapping("/{code}/actions/{number}/updates")
  ResponseEntity<?> update(
      @PathVariable String code,
      @PathVariable String number,
      @RequestBody Map<String, String> sent,
      SignedIn officer) {
    StrategyDefinition strategy = StrategyPages.named(practice, code);
    var ref = actions.standing(strategy, number).ref();
    var form = UpdateForm.of(sent);
    var problems = form.problems();
    if (!problems.isEmpty()) {
      var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "G422", "The update has problems.");
      problem.setProperty("problems", problems);
      return answer(problem);
    }
    return switch (post.post(ref, form.update(), officer)) {
      case Posted.Done(var version) ->
          ResponseEntity.created(
                  URI.create(
                      "/api/strategies/%s/actions/%d/updates"
                          .formatted(ref.strategy(), ref.number())))
              .body(Map.of("version", version));
      case Posted.Unchanged(var version) -> ResponseEntity.ok(Map.of("version", version));
      case Posted.NotYours(var why, var todo) ->
          answer(problem(HttpStatus.FORBIDDEN, "G403", why + " " + todo));
      case Posted.LostUpdate(var theirs) -> {
        var problem =
            problem(
                HttpStatus.CONFLICT, "G409", "Somebody else reported first. Nothing was written.");
        problem.setProperty("theirs", json(theirs));
        yield answer(problem);
      }
      case Posted.Refused(var found) -> {
        var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "G422", "The update has problems.");
        problem.setProperty("problems", found);
        yield answer(problem);
      }
    };
  }

  private static ProblemDetail problem(HttpStatus status, String code, String detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperty("code", code);
    return problem;
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }

  private static ActionJson json(ActionStanding standing) {
    return new ActionJson(
        standing.ref().number(),
        standing.action().deliverable(),
        standing.action().owners().stream().map(Code::value).toList(),
        standing.action().objectives().stream().map(Code::value).toList(),
        standing.progress().map(StrategyApi::json),
        standing.overdue().isPresent());
  }

  private static ProgressJson json(Progress progress) {
    return new ProgressJson(
        progress.version(),
        StrategyView.value(progress.status()),
        progress.reason(),
        progress.evidence(),
        progress.nextStep(),
        progress.reportedFor().map(period -> period.text()),
        progress.trueFrom(),
        progress.recordedAt(),
        progress.by());
  }
}
