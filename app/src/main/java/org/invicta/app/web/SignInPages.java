package org.invicta.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.invicta.app.access.DemonstrationOfficers;
import org.invicta.app.access.IdentitySettings;
import org.invicta.app.access.SignInLog;
import org.invicta.app.access.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in as one of the named officers of a demonstration, and signing out. */
@Controller
class SignInPages {

  private final DemonstrationOfficers officers;
  private final IdentitySettings identity;
  private final BeginSession sessions;
  private final SignInLog log;

  SignInPages(
      DemonstrationOfficers officers,
      IdentitySettings identity,
      BeginSession sessions,
      SignInLog log) {
    this.officers = officers;
    this.identity = identity;
    this.sessions = sessions;
    this.log = log;
  }

  @GetMapping("/sign-in")
  String ask(
      @RequestParam(defaultValue = "/") String next,
      @RequestParam(name = "timed-out", defaultValue = "") String timedOut,
      Model model) {
    model.addAttribute("timedOut", !timedOut.isEmpty());
    return page(Page.titled("Sign in"), Destination.of(next), model);
  }

  @PostMapping("/sign-in")
  String signIn(
      @RequestParam(defaultValue = "") String officer,
      @RequestParam(defaultValue = "/") String next,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var destination = Destination.of(next);
    var chosen = officers.withCode(officer);
    if (chosen.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      var problem = new FieldProblem("officer", "Choose who to sign in as");
      return page(Page.titled("Sign in").with(List.of(problem)), destination, model);
    }
    sessions.begin(chosen.get(), request, response);
    return "redirect:" + destination.path();
  }

  @PostMapping("/sign-out")
  String signOut(SignedIn officer, HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      log.signedOut(officer.officer(), session.getId());
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
    return "redirect:/sign-in";
  }

  private String page(Page page, Destination destination, Model model) {
    if (!model.containsAttribute("timedOut")) {
      model.addAttribute("timedOut", false);
    }
    model.addAttribute(Page.ATTRIBUTE, page);
    model.addAttribute("officers", officers);
    model.addAttribute("identity", identity.isUsed());
    model.addAttribute("next", destination.path());
    return "web/signin";
  }
}
