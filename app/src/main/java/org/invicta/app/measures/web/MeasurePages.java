package org.invicta.app.measures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.app.access.SignedIn;
import org.invicta.app.measures.MeasureFigures;
import org.invicta.app.web.Choice;
import org.invicta.app.web.Crumb;
import org.invicta.app.web.FieldProblem;
import org.invicta.app.web.NotFound;
import org.invicta.app.web.Page;
import org.invicta.engine.definition.MeasureDefinition;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.measure.Asked;
import org.invicta.engine.measure.Audience;
import org.invicta.engine.measure.InWords;
import org.invicta.engine.measure.MeasureProblem;
import org.invicta.engine.measure.Question;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of measures, and the page of each. */
@Controller
class MeasurePages {

  private static final int FACTS_A_PAGE = 25;

  private final MeasureFigures figures;
  private final Practice practice;

  MeasurePages(MeasureFigures figures, Practice practice) {
    this.figures = figures;
    this.practice = practice;
  }

  @GetMapping("/measures")
  String index(Model model) {
    model.addAttribute(Page.ATTRIBUTE, Page.titled("Measures").in(MeasuresSection.MEASURES));
    model.addAttribute("measures", figures.measures());
    return "measures/index";
  }

  @GetMapping("/measures/{code}")
  String measure(
      @PathVariable String code,
      @RequestParam(AskedForm.PERIOD) Optional<String> period,
      @RequestParam(AskedForm.BY) Optional<String> by,
      @RequestParam(AskedForm.KNOWN_AT) Optional<String> knownAt,
      @RequestParam("page") Optional<Integer> page,
      @RequestParam("near-page") Optional<Integer> nearPage,
      SignedIn officer,
      HttpServletResponse response,
      Model model) {
    var measure = existing(code);
    var form = AskedForm.of(period, by.or(() -> first(measure)), knownAt);
    var shell =
        Page.titled(measure.title())
            .in(MeasuresSection.MEASURES)
            .under(new Crumb("Measures", "/measures"));
    switch (figures.read(form.about(code))) {
      case Asked.NotUnderstood<Question>(var problem) -> {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute(Page.ATTRIBUTE, shell.with(List.of(onField(problem))));
        model.addAttribute("shown", Optional.<Shown>empty());
      }
      case Asked.Understood<Question>(var question) -> {
        model.addAttribute(Page.ATTRIBUTE, shell);
        model.addAttribute(
            "shown", Optional.of(shown(question, form, officer, number(page), number(nearPage))));
      }
    }
    describe(measure, form, model);
    return "measures/measure";
  }

  private Shown shown(Question question, AskedForm form, SignedIn officer, int page, int nearPage) {
    var showing = new Showing(question.measure(), form);
    return MayList.may(officer)
        ? showing.withLists(figures.look(question, page, nearPage, FACTS_A_PAGE))
        : showing.figure(figures.answer(question, Audience.POLICE));
  }

  private void describe(MeasureDefinition measure, AskedForm form, Model model) {
    model.addAttribute("measure", measure);
    model.addAttribute("words", InWords.of(measure, practice));
    model.addAttribute("form", form);
    model.addAttribute("choices", choices(measure));
    model.addAttribute(
        "examples",
        practice.examples().stream()
            .filter(example -> example.of().equals(measure.code()))
            .toList());
    model.addAttribute("csv", "/measures/" + measure.code() + "/figure.csv" + form.query());
    model.addAttribute("json", "/api/measures/" + measure.code() + form.query());
  }

  private static List<Choice> choices(MeasureDefinition measure) {
    var choices = new ArrayList<Choice>();
    measure
        .by()
        .forEach(dimension -> choices.add(Choice.of(dimension.code().value(), dimension.label())));
    choices.add(Choice.of("", "Everything"));
    return List.copyOf(choices);
  }

  /** Without a breakdown asked for, the page shows the first. */
  private static Optional<String> first(MeasureDefinition measure) {
    return measure.by().stream().findFirst().map(dimension -> dimension.code().value());
  }

  private MeasureDefinition existing(String code) {
    return switch (figures.measure(code)) {
      case Asked.Understood<MeasureDefinition>(var measure) -> measure;
      case Asked.NotUnderstood<MeasureDefinition> _ ->
          throw new NotFound("There is no measure with this code.");
    };
  }

  private static int number(Optional<Integer> page) {
    var number = page.orElse(1);
    if (number < 1 || number > 10_000_000) {
      throw new NotFound("There is no page " + number + " of this list.");
    }
    return number;
  }

  private static FieldProblem onField(MeasureProblem problem) {
    return new FieldProblem(AskedForm.fieldOf(problem), Sentences.of(problem));
  }
}
