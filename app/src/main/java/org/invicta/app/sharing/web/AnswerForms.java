package org.invicta.app.sharing.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.invicta.app.capture.form.Entries;
import org.invicta.app.capture.form.ErrorWords;
import org.invicta.app.capture.form.FieldView;
import org.invicta.app.capture.form.FieldViews;
import org.invicta.app.capture.form.Filled;
import org.invicta.app.capture.form.Form;
import org.invicta.app.capture.form.KnownOfficers;
import org.invicta.app.capture.form.Paths;
import org.invicta.app.sharing.OpenLink.Shown;
import org.invicta.app.web.FieldProblem;
import org.invicta.engine.body.Body;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.RecordDefinition.Located;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;
import org.springframework.stereotype.Component;

/** The form in which a partner answers: what the move of the answer asks, and nothing else of the record. */
@Component
class AnswerForms {

  private final Practice practice;
  private final InstantSource time;

  AnswerForms(Practice practice, InstantSource time) {
    this.practice = practice;
    this.time = time;
  }

  /** An answer as it is filled in. */
  record Answer(Move move, Form form, List<Located> asked, Filled filled) {

    /** The answers, to be laid over the record by the move. */
    Value.Group given() {
      var sections = new LinkedHashMap<String, Value>();
      for (var one : asked) {
        Body.value(form.definition(), filled.body(), name(one))
            .ifPresent(value -> put(sections, one, value));
      }
      return new Value.Group(sections);
    }

    private static void put(Map<String, Value> sections, Located one, Value value) {
      var fields = new LinkedHashMap<String, Value>();
      if (sections.get(one.section().code().value()) instanceof Value.Group before) {
        fields.putAll(before.members());
      }
      fields.put(one.field().code().value(), value);
      sections.put(one.section().code().value(), new Value.Group(fields));
    }

    /** What is wrong with what was typed, at the fields it was typed into. */
    List<FieldProblem> problems() {
      return said(filled.problems());
    }

    /** Problems as the form shows them: those of other fields of the record are no concern of a partner. */
    List<FieldProblem> said(List<Problem> problems) {
      var words = new ErrorWords(form.definition());
      return problems.stream()
          .filter(problem -> asked.stream().anyMatch(one -> isAt(one, problem)))
          .map(words::of)
          .toList();
    }

    /** What the move still needs that was not answered. */
    List<FieldProblem> missing() {
      var words = new ErrorWords(form.definition());
      return asked.stream()
          .map(Answer::name)
          .filter(name -> move.needs().stream().anyMatch(need -> name.equals(need)))
          .filter(name -> Body.value(form.definition(), filled.body(), name).isEmpty())
          .map(
              name ->
                  words.of(
                      org.invicta.engine.body.ProblemCode.NOT_ANSWERED.at(
                          name, "no answer", "", "Answer it")))
          .toList();
    }

    private static boolean isAt(Located one, Problem problem) {
      return Entries.within(name(one)).test(Paths.input(problem.field()));
    }

    static String name(Located one) {
      return one.section().code() + "." + one.field().code();
    }

    /** The fields to show. */
    List<FieldView> fields() {
      var onPage = new HashSet<String>();
      asked.forEach(one -> onPage.add(name(one)));
      var views = new FieldViews(form, filled, new NobodyKnown(), onPage, Set.copyOf(move.needs()));
      var fields = new ArrayList<FieldView>();
      asked.forEach(one -> fields.addAll(views.of(one.section(), List.of(one.field()))));
      return fields;
    }
  }

  /** The answer to a message, as far as it was typed; empty where no answer is asked or it was given already. */
  Optional<Answer> of(Shown shown, Map<String, List<String>> typed) {
    if (shown.link().answered().isPresent()) {
      return Optional.empty();
    }
    var definition = practice.definitionOf(shown.record().type());
    return shown
        .share()
        .answer()
        .flatMap(code -> move(definition, code.value()))
        .map(move -> answer(definition, move, typed));
  }

  private Optional<Move> move(RecordDefinition definition, String code) {
    return Optional.ofNullable(practice.lifecycles().get(definition.code()))
        .flatMap(lifecycle -> lifecycle.move(new org.invicta.engine.definition.Code(code)));
  }

  private Answer answer(RecordDefinition definition, Move move, Map<String, List<String>> typed) {
    var form =
        new Form(
            definition,
            practice.values(),
            () -> LocalDate.ofInstant(time.instant(), London.ZONE),
            KnownOfficers.none());
    var asked = move.asks().stream().flatMap(name -> definition.field(name).stream()).toList();
    var entries =
        new Entries(typed)
            .only(
                input ->
                    asked.stream().anyMatch(one -> Entries.within(Answer.name(one)).test(input)));
    return new Answer(move, form, asked, form.fill(entries));
  }
}
