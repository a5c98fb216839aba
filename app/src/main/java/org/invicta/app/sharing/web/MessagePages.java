package org.invicta.app.sharing.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.invicta.app.records.Moved;
import org.invicta.app.sharing.OpenLink;
import org.invicta.app.sharing.OpenLink.Shown;
import org.invicta.app.sharing.SealedLink.Standing;
import org.invicta.app.web.FieldProblem;
import org.invicta.app.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a partner without an account sees of a message. Looking at the address opens nothing: a program that scans mail follows
 * links, but does not press buttons.
 */
@Controller
class MessagePages {

  private static final String OPENED = MessagePages.class.getName() + ".opened";

  private final OpenLink links;
  private final AnswerForms forms;

  MessagePages(OpenLink links, AnswerForms forms) {
    this.links = links;
    this.forms = forms;
  }

  @GetMapping("/message/{secret}")
  String look(
      @PathVariable String secret, Model model, HttpSession session, HttpServletResponse response) {
    keepPrivate(response);
    var link = links.find(secret);
    if (link.isEmpty()) {
      return closed("This link does not work", "unknown", model, response);
    }
    var mine = opened(session).contains(link.get().id());
    return switch (links.standing(link.get())) {
      case SEALED -> sealed(secret, model);
      case OPENED, ANSWERED ->
          mine ? show(secret, links.show(link.get()).orElseThrow(), model) : used(model, response);
      case EXPIRED -> closed("This link has expired", "expired", model, response);
      case WITHDRAWN -> closed("This message has been replaced", "withdrawn", model, response);
    };
  }

  @PostMapping("/message/{secret}")
  String open(
      @PathVariable String secret, Model model, HttpSession session, HttpServletResponse response) {
    keepPrivate(response);
    var link = links.find(secret);
    if (link.isPresent()
        && links.standing(link.get()) == Standing.SEALED
        && links.open(link.get())) {
      var all = new HashSet<>(opened(session));
      all.add(link.get().id());
      session.setAttribute(OPENED, all);
    }
    return "redirect:/message/" + secret;
  }

  private static String sealed(String secret, Model model) {
    model.addAttribute(Page.ATTRIBUTE, Page.titled("You have a message"));
    model.addAttribute("secret", secret);
    return "sharing/sealed";
  }

  @PostMapping("/message/{secret}/answer")
  String answer(
      @PathVariable String secret,
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpSession session,
      HttpServletResponse response) {
    keepPrivate(response);
    var link = links.find(secret).filter(found -> opened(session).contains(found.id()));
    if (link.isEmpty()) {
      return "redirect:/message/" + secret;
    }
    var shown = links.show(link.get()).orElseThrow();
    var answer = forms.of(shown, typed);
    if (answer.isEmpty()) {
      return "redirect:/message/" + secret;
    }
    var problems = new ArrayList<>(answer.get().problems());
    problems.addAll(answer.get().missing());
    if (problems.isEmpty()) {
      var moved = links.answer(link.get(), answer.get().given());
      if (moved.filter(Moved.Done.class::isInstance).isPresent()) {
        return "redirect:/message/" + secret;
      }
      problems.addAll(why(answer.get(), moved));
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return page(secret, shown, answer, problems, model);
  }

  private static List<FieldProblem> why(AnswerForms.Answer answer, Optional<Moved> moved) {
    var problems =
        moved
            .filter(Moved.Refused.class::isInstance)
            .map(refused -> answer.said(((Moved.Refused) refused).problems()))
            .orElse(List.of());
    return problems.isEmpty()
        ? List.of(
            new FieldProblem(
                "form",
                "Your answer could not be taken. Ring the police unit that sent the message."))
        : problems;
  }

  private String show(String secret, Shown shown, Model model) {
    return page(secret, shown, forms.of(shown, Map.of()), List.of(), model);
  }

  private static String page(
      String secret,
      Shown shown,
      Optional<AnswerForms.Answer> answer,
      List<FieldProblem> problems,
      Model model) {
    model.addAttribute(Page.ATTRIBUTE, Page.titled("Message from the police").with(problems));
    model.addAttribute("secret", secret);
    model.addAttribute("shown", shown);
    model.addAttribute("fields", answer.map(AnswerForms.Answer::fields).orElse(List.of()));
    return "sharing/message";
  }

  private static String used(Model model, HttpServletResponse response) {
    return closed("This link has been used", "used", model, response);
  }

  private static String closed(
      String title, String why, Model model, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_GONE);
    model.addAttribute(Page.ATTRIBUTE, Page.titled(title));
    model.addAttribute("why", why);
    return "sharing/closed";
  }

  /** What is shown stays out of caches, and the address out of what other sites are told. */
  private static void keepPrivate(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
  }

  @SuppressWarnings("unchecked")
  private static Set<UUID> opened(HttpSession session) {
    return session.getAttribute(OPENED) instanceof Set<?> ids ? (Set<UUID>) ids : Set.of();
  }
}
