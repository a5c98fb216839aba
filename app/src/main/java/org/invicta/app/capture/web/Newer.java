package org.invicta.app.capture.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.app.capture.draft.Aim;
import org.invicta.app.capture.form.Entries;
import org.invicta.app.capture.form.WriteEntries;
import org.invicta.app.records.FieldWords;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.body.Body;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.RecordDefinition.Located;
import org.invicta.engine.expression.Value;

/** What somebody else saved beside what is in a draft, field by field. */
public final class Newer {

  private final Job job;
  private final Snapshot base;
  private final Snapshot theirs;

  /**
   * @param base the version the draft is based on
   */
  Newer(Job job, Snapshot base) {
    this.job = job;
    this.base = base;
    this.theirs = job.base().orElseThrow();
  }

  /**
   * A field that the two do not agree on.
   *
   * @param name the input
   * @param before what the record said when the draft was begun
   * @param chosen whose is taken unless somebody chooses otherwise: {@code mine}, {@code theirs}, or empty where both changed it
   */
  public record Field(
      String name, String label, String before, String theirs, String mine, String chosen) {}

  /** The fields both speak of and do not agree on. */
  List<Field> fields() {
    var fields = new ArrayList<Field>();
    for (var located : concerned()) {
      var path = SendDraft.path(located);
      var mine = said(located, mine());
      var now = said(located, theirs.body());
      var before = said(located, base.body());
      if (!mine.equals(now)) {
        var chosen = now.equals(before) ? "mine" : mine.equals(before) ? "theirs" : "";
        fields.add(
            new Field(
                path,
                located.field().label(),
                words(located, before),
                words(located, now),
                words(located, mine),
                chosen));
      }
    }
    return fields;
  }

  private Value.Group mine() {
    return job.draft().aim() instanceof Aim.Change
        ? SendDraft.body(job, base)
        : job.filled().body();
  }

  private List<Located> concerned() {
    return job.definition()
        .fields()
        .filter(located -> !(located.field().kind() instanceof FieldKind.Computed))
        .filter(
            located ->
                job.move().map(move -> move.asks().contains(SendDraft.path(located))).orElse(true))
        .filter(located -> job.move().isEmpty() || job.entries().has(SendDraft.path(located)))
        .toList();
  }

  private Optional<Value> said(Located located, Value.Group body) {
    return Body.value(job.definition(), body, SendDraft.path(located));
  }

  private static String words(Located located, Optional<Value> value) {
    return value
        .map(
            found ->
                found instanceof Value.Items(var items)
                        && located.field().kind() instanceof FieldKind.Group kind
                    ? items.size() + " × " + kind.one().value().replace('-', ' ')
                    : FieldWords.words(located.field().kind(), found))
        .orElse("");
  }

  /** The draft with what was chosen: theirs in the place of mine, and in all the fields I never touched. */
  Entries choosing(java.util.function.Function<String, String> choice) {
    var now = WriteEntries.of(job.definition(), theirs.body());
    var entries = job.entries();
    for (var field : fields()) {
      if (choice.apply(field.name()).equals("theirs")) {
        entries = entries.without(field.name());
        if (job.move().isEmpty()) {
          entries = entries.with(now.only(Entries.within(field.name())));
        }
      }
    }
    return entries;
  }
}
