package org.invicta.app.capture.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.invicta.app.capture.draft.Aim;
import org.invicta.app.capture.form.Entries;
import org.invicta.app.capture.form.ErrorWords;
import org.invicta.app.capture.form.FieldViews;
import org.invicta.app.capture.form.Paths;
import org.invicta.app.capture.web.PageView.LeftOver;
import org.invicta.app.capture.web.PageView.PartView;
import org.invicta.app.records.Party;
import org.invicta.app.records.PartyBook;
import org.invicta.app.web.FieldProblem;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.springframework.stereotype.Component;

/** Shows the pages of a form. */
@Component
class ShowForm {

  private final PartyBook book;
  private final Attachments attachments;
  private final OfficersByName officers;
  private final ProposedHere proposed;

  ShowForm(
      PartyBook book, Attachments attachments, OfficersByName officers, ProposedHere proposed) {
    this.book = book;
    this.proposed = proposed;
    this.attachments = attachments;
    this.officers = officers;
  }

  PageView page(Job job, PlannedPage page, String back) {
    var move = job.move();
    return new PageView(
        caption(job),
        page.title(),
        job.href(page),
        job.draft().id().toString(),
        parts(job, page),
        proposed.on(job, page),
        proposed.mayCome(job, page),
        hasFiles(page),
        button(job, page),
        reason(job),
        job.entries().one(Job.REASON),
        move.isPresent() || job.base().isPresent() ? job.leaveHref() : job.href(),
        List.of(),
        leftOver(job),
        back);
  }

  private static String caption(Job job) {
    return switch (job.draft().aim()) {
      case Aim.Open _ -> "New: " + job.definition().title();
      case Aim.Change _ -> "Change: " + job.definition().title();
      case Aim.Move _ -> job.definition().title();
    };
  }

  private static String button(Job job, PlannedPage page) {
    return switch (job.draft().aim()) {
      case Aim.Open _ -> "Save and continue";
      case Aim.Change _ -> "Save the change";
      case Aim.Move _ -> page.title();
    };
  }

  private static Optional<String> reason(Job job) {
    return switch (job.draft().aim()) {
      case Aim.Open _ -> Optional.empty();
      case Aim.Change _ -> Optional.of("Why do you change it? (optional)");
      case Aim.Move _ ->
          job.move().filter(move -> move.reasoned() || move.reopens()).map(_ -> "Why?");
    };
  }

  private List<PartView> parts(Job job, PlannedPage page) {
    var known = known(job);
    var views =
        new FieldViews(job.form(), job.filled(), known, new HashSet<>(page.inputs()), needed(job));
    var single = page.parts().size() == 1;
    var parts = new ArrayList<PartView>();
    for (var part : page.parts()) {
      if (!job.filled().asks(part.section().code().value())) {
        continue;
      }
      var fields =
          part.item()
              .map(group -> views.ofItem(part.section(), group, newItem(job, part, group)))
              .orElseGet(() -> views.of(part.section(), part.fields()));
      parts.add(new PartView(single ? "" : part.section().title(), fields));
    }
    var roles = new Roles(known, job.filled().entries()).views(page.roles());
    if (!roles.isEmpty()) {
      parts.add(new PartView("", roles));
    }
    return parts;
  }

  /** The fields, as {@code section.field}, without which the move is not made. */
  private static Set<String> needed(Job job) {
    return job.move().stream()
        .flatMap(move -> move.needs().stream())
        .flatMap(need -> job.definition().field(need).stream())
        .map(located -> located.section().code() + "." + located.field().code())
        .collect(Collectors.toSet());
  }

  /** The item a move adds is the last one. */
  private static int newItem(Job job, PlannedPage.Part part, Field group) {
    var path = part.section().code() + "." + group.code();
    return org.invicta.app.capture.form.Items.count(job.filled().entries(), path) - 1;
  }

  KnownHere known(Job job) {
    var inRecord =
        job.base().stream()
            .flatMap(record -> record.parties().stream())
            .filter(party -> party.kind() == org.invicta.engine.definition.PartyKind.PERSON)
            .map(Party::id)
            .toList();
    return new KnownHere(book, attachments, officers, job.draft().id().toString(), inRecord);
  }

  /** The problems of one page, as its fields show them. */
  List<FieldProblem> problems(Job job, PlannedPage page) {
    var words = new ErrorWords(job.definition());
    var inputs = page.inputs();
    var problems = new ArrayList<FieldProblem>();
    job.filled()
        .problems()
        .forEach(
            problem -> {
              var at = Paths.input(problem.field());
              if (inputs.stream().anyMatch(input -> Entries.within(input).test(at))) {
                problems.add(words.of(problem));
              }
            });
    problems.addAll(new Roles(known(job), job.filled().entries()).problems(page.roles()));
    proposed.unexplained(job, page).stream()
        .filter(one -> problems.stream().noneMatch(other -> other.field().equals(one.field())))
        .forEach(problems::add);
    return problems;
  }

  private static boolean hasFiles(PlannedPage page) {
    return page.parts().stream()
        .flatMap(
            part ->
                part
                    .item()
                    .map(group -> ((FieldKind.Group) group.kind()).fields())
                    .orElse(part.fields())
                    .stream())
        .anyMatch(ShowForm::hasFile);
  }

  private static boolean hasFile(Field field) {
    return field.kind() instanceof FieldKind.File
        || field.kind() instanceof FieldKind.Group group
            && group.fields().stream().anyMatch(ShowForm::hasFile);
  }

  /** What was typed into fields that the form of today does not have. */
  static List<LeftOver> leftOver(Job job) {
    if (job.move().isPresent()) {
      return List.of();
    }
    var known = new HashSet<String>();
    job.definition()
        .fields()
        .forEach(located -> known.add(located.section().code() + "." + located.field().code()));
    return job.entries().typed().entrySet().stream()
        .filter(entry -> isLeftOver(entry.getKey(), known))
        .map(
            entry ->
                new LeftOver(
                    entry.getKey().replace('.', ' ').replace('-', ' '),
                    String.join(", ", entry.getValue())))
        .toList();
  }

  static boolean isLeftOver(String name, Set<String> known) {
    if (name.startsWith("party.") || !name.contains(".")) {
      return false;
    }
    return known.stream().noneMatch(field -> Entries.within(field).test(name));
  }
}
