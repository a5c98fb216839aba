package org.invicta.app.capture.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.invicta.app.capture.draft.Drafts;
import org.invicta.app.capture.form.Entries;
import org.invicta.app.web.FieldProblem;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps a page as it was sent: what was typed first, then the files, each by itself. */
@Component
class KeepPage {

  private final Drafts drafts;
  private final Attachments attachments;
  private final Prefill prefill;
  private final InstantSource clock;

  KeepPage(Drafts drafts, Attachments attachments, Prefill prefill, InstantSource clock) {
    this.drafts = drafts;
    this.attachments = attachments;
    this.prefill = prefill;
    this.clock = clock;
  }

  /** Keeps it; the problems are those of files that could not be taken, while all else is kept. */
  List<FieldProblem> keep(
      Job job, PlannedPage page, Sent sent, Map<String, List<MultipartFile>> files) {
    var problems = new ArrayList<FieldProblem>();
    var entries = sent.over(job.entries(), page);
    for (var file : files.entrySet()) {
      var input = file.getKey().replaceAll("\\.file$", "");
      for (var one : file.getValue()) {
        if (!one.isEmpty() && isOn(page, input)) {
          entries = with(entries, input, one, problems);
        }
      }
    }
    entries = known(job, page, entries);
    drafts.keep(job.draft(), asItem(page, entries).with(Job.AT, page.key()));
    return problems;
  }

  private static boolean isOn(PlannedPage page, String input) {
    return page.inputs().stream().anyMatch(field -> Entries.within(field).test(input));
  }

  private Entries with(
      Entries entries, String input, MultipartFile file, List<FieldProblem> problems) {
    return switch (attachments.take(file)) {
      case Attachments.Taken.Kept(var id) -> entries.with(input, id);
      case Attachments.Taken.Refused(var words) -> {
        problems.add(new FieldProblem(input, words));
        yield entries;
      }
    };
  }

  /** Once somebody is chosen from those known, what earlier records say of them is filled in. */
  private Entries known(Job job, PlannedPage page, Entries entries) {
    var filled = entries;
    for (var role : page.roles()) {
      var chosen = KnownHere.ids(entries.all(Roles.input(role)));
      if (role.says().isPresent()
          && chosen.size() == 1
          && !job.entries().all(Roles.input(role)).contains(chosen.getFirst().toString())) {
        filled = prefill.about(job.definition(), chosen.getFirst(), filled);
      }
    }
    return filled;
  }

  /** The item a move adds has a number on the page and none in the draft: others may add items meanwhile. */
  private static Entries asItem(PlannedPage page, Entries entries) {
    var group = group(page);
    if (group.isEmpty() || !entries.has(group)) {
      return entries;
    }
    var kept = new LinkedHashMap<>(entries.without(group).without(OpenJob.ITEM).typed());
    entries
        .only(Entries.within(group))
        .typed()
        .forEach((name, values) -> kept.put(inDraft(page, name), values));
    kept.remove(group + ".items");
    return new Entries(kept);
  }

  /** What the draft calls an input of the page. */
  static String inDraft(PlannedPage page, String input) {
    var group = group(page);
    return group.isEmpty() || !input.startsWith(group + ".")
        ? input
        : input.replaceFirst(Pattern.quote(group) + "\\.[0-9]+", OpenJob.ITEM);
  }

  private static String group(PlannedPage page) {
    return page.parts().stream()
        .flatMap(
            part -> part.item().stream().map(field -> part.section().code() + "." + field.code()))
        .findFirst()
        .orElse("");
  }

  Instant now() {
    return clock.instant();
  }
}
