package org.invicta.app.practice.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.invicta.app.practice.book.Tables.Term;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.Section;

/** Tells what one kind of record holds, and how it moves on. */
final class RecordChapter {
  private static final List<String> COLUMNS =
      List.of("Question or label", "What it holds", "Must be answered", "Asked");

  private final Practice practice;
  private final RecordDefinition record;
  private final Said said;

  RecordChapter(Practice practice, RecordDefinition record) {
    this.practice = practice;
    this.record = record;
    this.said = new Said(practice, record);
  }

  Html html() {
    var parts = new ArrayList<Html>();
    parts.add(Html.of("h2", record.title()).with("id", "record-" + record.code()));
    parts.add(Tables.terms(terms()));
    if (!record.parties().isEmpty()) {
      parts.add(parties());
    }
    record.sections().forEach(section -> parts.addAll(section(section)));
    if (!record.rules().isEmpty()) {
      parts.add(Html.of("h3", "What must hold"));
      parts.addAll(
          new RuleTable(said, new FieldWords(record))
              .html("Rules of: " + record.title(), record.rules()));
    }
    parts.addAll(AccessChapter.html(practice, record));
    Optional.ofNullable(practice.lifecycles().get(record.code()))
        .ifPresent(
            lifecycle -> {
              parts.addAll(new LifecycleChapter(practice, record, lifecycle).html());
              parts.addAll(new ClockChapter(practice, record, lifecycle).html());
            });
    parts.addAll(ExampleChapter.html(practice, record.code()));
    return Html.of("section", parts);
  }

  private List<Term> terms() {
    var terms = new ArrayList<Term>();
    terms.add(Term.of("Code", record.code() + ", version " + record.version()));
    record.why().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(why -> terms.add(Term.of("Why (" + why.getKey() + ")", why.getValue())));
    terms.add(Term.of("Marking", Said.spaced(record.marking()).toUpperCase(Locale.UK)));
    terms.add(Term.of("Kept as", Said.spaced(record.retain())));
    terms.add(Term.of("Filled in", record.pages() ? "one section a page" : ""));
    return terms;
  }

  private Html parties() {
    return Tables.table(
        "Who and what takes part in: " + record.title(),
        List.of("Role", "What it is", "How many", "What the record says of them"),
        record.parties().stream()
            .<List<?>>map(
                role ->
                    List.of(
                        role.label(),
                        Kinds.party(role.is()),
                        howMany(role),
                        role.says().map(this::says).orElse("Nothing")))
            .toList());
  }

  private String says(RecordDefinition.Says says) {
    var fields = new ArrayList<>(says.names());
    says.born().ifPresent(fields::add);
    says.address().ifPresent(fields::add);
    return new FieldWords(record).of(fields);
  }

  private static String howMany(RecordDefinition.PartyRole role) {
    if (role.least() == role.most()) {
      return "exactly " + role.least();
    }
    return role.most() == Integer.MAX_VALUE
        ? "at least " + role.least()
        : role.least() + " to " + role.most();
  }

  private List<Html> section(Section section) {
    var parts = new ArrayList<Html>();
    parts.add(Html.of("h3", section.title()));
    section
        .when()
        .ifPresent(when -> parts.add(Html.of("p", "Applies when " + said.words(when) + ".")));
    parts.add(fields(record.title() + ": " + section.title(), section.fields(), Optional.empty()));
    for (var field : section.fields()) {
      if (field.kind() instanceof FieldKind.Group group) {
        parts.add(
            fields(
                field.label() + ": each " + Said.spaced(group.one().value()),
                group.fields(),
                Optional.of(group)));
      }
    }
    return parts;
  }

  private Html fields(String caption, List<Field> fields, Optional<FieldKind.Group> group) {
    return Tables.table(
        caption,
        COLUMNS,
        fields.stream()
            .<List<?>>map(
                field ->
                    List.of(
                        label(field),
                        Kinds.holds(field, said),
                        required(field, group),
                        asked(field, group)))
            .toList());
  }

  private static List<Html> label(Field field) {
    var parts = new ArrayList<Html>();
    parts.add(Html.text(field.label()));
    if (!field.hint().isEmpty()) {
      parts.add(Html.of("span", field.hint()).with("class", "hint"));
    }
    field
        .prefill()
        .ifPresent(
            prefill ->
                parts.add(Html.of("span", FieldWords.prefill(prefill)).with("class", "hint")));
    parts.add(Html.of("code", field.code().value()));
    return parts;
  }

  private String required(Field field, Optional<FieldKind.Group> group) {
    return field
        .required()
        .map(
            required ->
                switch (required) {
                  case Field.Requirement.Always _ -> "Yes";
                  case Field.Requirement.When(var condition) -> "When " + words(condition, group);
                })
        .orElse("No");
  }

  private String asked(Field field, Optional<FieldKind.Group> group) {
    return field.when().map(when -> "When " + words(when, group)).orElse("Always");
  }

  private String words(
      org.invicta.engine.expression.Expression condition, Optional<FieldKind.Group> group) {
    return group
        .map(within -> said.words(condition, within))
        .orElseGet(() -> said.words(condition));
  }
}
