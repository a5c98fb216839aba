package org.invicta.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.invicta.app.access.Purposes;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks what somebody looks at records for, once for a task; and keeps a session alive when they say they are still there. */
@Controller
class SessionPages {

  private final Purposes purposes;

  SessionPages(Purposes purposes) {
    this.purposes = purposes;
  }

  @GetMapping("/purpose")
  String ask(
      @RequestParam(defaultValue = "/") String next, HttpServletRequest request, Model model) {
    return page(List.of(), Destination.of(next), request, model);
  }

  @PostMapping("/purpose")
  String choose(
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var destination = Destination.of(next);
    var chosen = purposes.withCode(purpose);
    if (chosen.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      var problem = new FieldProblem("purpose", "Choose what you are looking for");
      return page(List.of(problem), destination, request, model);
    }
    purposes.choose(request, chosen.get());
    return "redirect:" + destination.path();
  }

  /** Whoever asks has used their session. */
  @GetMapping("/session")
  ResponseEntity<Void> stay() {
    return ResponseEntity.noContent().build();
  }

  private String page(
      List<FieldProblem> problems,
      Destination destination,
      HttpServletRequest request,
      Model model) {
    model.addAttribute(Page.ATTRIBUTE, Page.titled("Why are you looking?").with(problems));
    model.addAttribute(
        "choices",
        purposes.all().stream().map(value -> Choice.of(value.code(), value.label())).toList());
    model.addAttribute("chosen", purposes.chosen(request).map(value -> value.code()).orElse(""));
    model.addAttribute("next", destination.path());
    return "web/purpose";
  }
}
