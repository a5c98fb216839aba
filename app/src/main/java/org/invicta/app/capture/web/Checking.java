package org.invicta.app.capture.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.app.capture.form.Entries;
import org.invicta.app.capture.form.ErrorWords;
import org.invicta.app.capture.form.Items;
import org.invicta.app.capture.form.Paths;
import org.invicta.app.decisions.Offer;
import org.invicta.app.records.AnswerRows;
import org.invicta.app.web.AnswerRow;
import org.invicta.engine.body.Evaluable;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.Section;
import org.invicta.engine.expression.Value;
import org.springframework.stereotype.Component;

/** Lays out the answers of a new record to be checked, with what still has to be done. */
@Component
class Checking {

  private static final Value.Group NOTHING = new Value.Group(Map.of());

  private final ShowForm show;
  private final ProposedHere proposed;

  Checking(ShowForm show, ProposedHere proposed) {
    this.show = show;
    this.proposed = proposed;
  }

  CheckView of(Job job, String submit) {
    var parts = new ArrayList<CheckView.Part>();
    for (var page : PlanPages.asked(job.pages(), job.filled())) {
      parts.addAll(parts(job, page));
    }
    var offers = proposed.of(job);
    return new CheckView(
        job.definition().title(),
        job.draft().id().toString(),
        parts,
        offers,
        open(job, job.filled().problems(), offers),
        submit,
        ShowForm.leftOver(job));
  }

  private List<CheckView.Part> parts(Job job, PlannedPage page) {
    var parts = new ArrayList<CheckView.Part>();
    for (var part : page.parts()) {
      if (job.filled().asks(part.section().code().value())) {
        var rows = rows(job, page, part);
        parts.add(new CheckView.Part(part.section().title(), job.href(page), rows));
        items(job, page, part, parts);
      }
    }
    var roles = roles(job, page);
    if (!roles.isEmpty()) {
      parts.add(
          new CheckView.Part(page.parts().isEmpty() ? page.title() : "", job.href(page), roles));
    }
    return parts;
  }

  private List<AnswerRow> roles(Job job, PlannedPage page) {
    var known = show.known(job);
    return page.roles().stream()
        .filter(role -> role.says().isEmpty() || job.entries().has(Roles.input(role)))
        .map(
            role -> {
              var input = Roles.input(role);
              var names =
                  known.named(KnownHere.ids(job.entries().all(input))).stream()
                      .map(one -> one.title())
                      .toList();
              var words =
                  role.says().isPresent() && names.isEmpty()
                      ? "Nobody we have a record of"
                      : String.join(", ", names);
              return AnswerRow.of(role.label(), words).changedAt(change(job, page, input));
            })
        .toList();
  }

  private List<AnswerRow> rows(Job job, PlannedPage page, PlannedPage.Part part) {
    var section = part.section();
    var answers = answers(job, section);
    var rows = rows(job, NOTHING);
    return part.fields().stream()
        .filter(field -> !(field.kind() instanceof FieldKind.Group))
        .filter(field -> job.filled().asks(section.code() + "." + field.code()))
        .map(field -> row(job, page, section, field, rows.row(field, answers)))
        .toList();
  }

  private static AnswerRow row(
      Job job, PlannedPage page, Section section, Field field, AnswerRow row) {
    return field.kind() instanceof FieldKind.Computed
        ? row
        : row.changedAt(change(job, page, section.code() + "." + field.code()));
  }

  private void items(Job job, PlannedPage page, PlannedPage.Part part, List<CheckView.Part> parts) {
    for (var field : part.fields()) {
      if (!(field.kind() instanceof FieldKind.Group kind)
          || !(answers(job, part.section()).members().get(field.code().value())
              instanceof Value.Items(var items))) {
        continue;
      }
      var path = part.section().code() + "." + field.code();
      for (var index = 0; index < Math.min(items.size(), Items.MOST); index++) {
        if (items.get(index) instanceof Value.Group one) {
          var at = path + "." + index;
          var rows = rows(job, Evaluable.item(kind, one));
          parts.add(
              new CheckView.Part(
                  ErrorWords.title(kind, index + 1),
                  job.href(page) + "?back=check#" + at,
                  rows.answered(kind.fields(), one).stream()
                      .map(row -> row.changedAt(change(job, page, at)))
                      .toList()));
        }
      }
    }
  }

  private AnswerRows rows(Job job, Value.Group item) {
    var known = show.known(job);
    return new AnswerRows(
        id -> name(known, id),
        known::fileHref,
        computed -> job.form().workedOut(computed, job.filled().body(), item));
  }

  private static Optional<String> name(KnownHere known, String id) {
    var ids = KnownHere.ids(List.of(id));
    if (ids.isEmpty()) {
      return Optional.of(known.officers().name(id));
    }
    return known.named(ids).stream()
        .map(one -> one.title())
        .findFirst()
        .or(() -> Optional.of(known.file(id)));
  }

  private static Value.Group answers(Job job, Section section) {
    return job.filled().body().members().get(section.code().value()) instanceof Value.Group group
        ? group
        : NOTHING;
  }

  /** What still has to be done, each with its page. */
  List<CheckView.Open> open(Job job, List<Problem> problems) {
    return open(job, problems, proposed.of(job));
  }

  private List<CheckView.Open> open(Job job, List<Problem> problems, List<Offer> offers) {
    var words = new ErrorWords(job.definition());
    var open = new ArrayList<CheckView.Open>();
    for (var problem : problems) {
      var said = words.of(problem);
      open.add(new CheckView.Open(said.message(), at(job, Paths.input(problem.field()))));
    }
    for (var page : PlanPages.asked(job.pages(), job.filled())) {
      new Roles(show.known(job), job.filled().entries())
          .problems(page.roles())
          .forEach(
              problem ->
                  open.add(
                      new CheckView.Open(problem.message(), change(job, page, problem.field()))));
    }
    offers.stream()
        .filter(Offer::unexplained)
        .map(ProposedHere::problem)
        .map(problem -> new CheckView.Open(problem.message(), at(job, problem.field())))
        .forEach(open::add);
    return open;
  }

  private static String at(Job job, String input) {
    return job.pages().stream()
        .filter(
            page ->
                page.inputs().stream().anyMatch(one -> Entries.within(one).test(input))
                    || page.roles().stream().anyMatch(role -> role.code().value().equals(input)))
        .findFirst()
        .map(page -> change(job, page, input))
        .orElse(job.href());
  }

  private static String change(Job job, PlannedPage page, String input) {
    return job.href(page) + "?back=check#" + input;
  }
}
