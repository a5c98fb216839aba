package org.invicta.app.capture.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.invicta.app.records.FieldWords;
import org.invicta.app.web.Choice;
import org.invicta.engine.body.Evaluable;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.Field.Requirement;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.Section;
import org.invicta.engine.expression.Value;

/** Makes what the fields of a form look like out of what was typed. */
public final class FieldViews {

  private static final Value.Group NOTHING = new Value.Group(Map.of());

  private final Form form;
  private final Filled filled;
  private final Known known;
  private final Set<String> onPage;
  private final Set<String> needed;

  /** What the store knows and the form shows. */
  public interface Known {

    /** Choosing a party for an input. */
    Picking picking(String input, PartyKind is, Entries entries);

    /** The name of a stored file. */
    String file(String id);

    /** Where a stored file can be downloaded. */
    String fileHref(String id);

    /** Names for codes of officers. */
    KnownOfficers officers();
  }

  /**
   * @param onPage the fields on the page, as {@code section.field}: what a script can watch
   * @param needed the fields, named likewise, without which the move is not made
   */
  public FieldViews(Form form, Filled filled, Known known, Set<String> onPage, Set<String> needed) {
    this.form = form;
    this.filled = filled;
    this.known = known;
    this.onPage = Set.copyOf(onPage);
    this.needed = Set.copyOf(needed);
  }

  /** Fields of a section. */
  public List<FieldView> of(Section section, List<Field> fields) {
    var prefix = section.code() + ".";
    return views(prefix, fields, NOTHING, this::inRecord);
  }

  /** The fields of one item of a group. */
  public List<FieldView> ofItem(Section section, Field group, int index) {
    var kind = (FieldKind.Group) group.kind();
    return item(section.code() + "." + group.code(), kind, index).fields();
  }

  private List<FieldView> views(
      String prefix,
      List<Field> fields,
      Value.Group item,
      Function<List<String>, Optional<String>> inputs) {
    var views = new ArrayList<FieldView>();
    for (var field : fields) {
      var name = prefix + field.code();
      var shown = filled.asks(name);
      var live = field.when().flatMap(when -> new LiveCondition(inputs).json(when));
      if (shown || live.isPresent()) {
        views.add(
            new FieldView(
                name,
                label(name, field),
                field.hint(),
                control(name, field, item),
                shown,
                live,
                field.when().isPresent()));
      }
    }
    return views;
  }

  private String label(String name, Field field) {
    var always = field.required().filter(Requirement.Always.class::isInstance).isPresent();
    var depends = field.required().isPresent() && !always;
    return always
            || depends
            || needed.contains(name)
            || field.kind() instanceof FieldKind.Computed
            || form.definition().isCounted(name)
        ? field.label()
        : field.label() + " (optional)";
  }

  private Control control(String name, Field field, Value.Group item) {
    var entries = filled.entries();
    var value = entries.one(name);
    if (form.definition().isCounted(name)) {
      return new Control.Worked(form.counted(name, filled.body()));
    }
    return switch (field.kind()) {
      case FieldKind.Text kind -> text(field, kind, value);
      case FieldKind.Number kind ->
          new Control.Line(
              value, "5", kind.decimals() == 0 ? "numeric" : "decimal", "", kind.unit());
      case FieldKind.Money _ -> new Control.Line(value, "10", "decimal", "£", "");
      case FieldKind.Date _ ->
          new Control.Day(
              entries.one(name + ".day"),
              entries.one(name + ".month"),
              entries.one(name + ".year"));
      case FieldKind.Instant _ ->
          new Control.Moment(
              entries.one(name + ".day"),
              entries.one(name + ".month"),
              entries.one(name + ".year"),
              entries.one(name + ".time"));
      case FieldKind.Duration _ ->
          new Control.Length(entries.one(name + ".hours"), entries.one(name + ".minutes"));
      case FieldKind.YesNo _ -> new Control.Radios(ANSWERS, value, true);
      case FieldKind.Choice(var list) -> choice(list, value);
      case FieldKind.ManyChoices(var list) ->
          new Control.Checks(choices(list), Set.copyOf(entries.all(name)));
      case FieldKind.Party(var is) -> new Control.Pick(known.picking(name, is, entries));
      case FieldKind.File _ ->
          value.isEmpty()
              ? new Control.Upload("", "", "")
              : new Control.Upload(value, known.file(value), known.fileHref(value));
      case FieldKind.Group kind -> group(name, field, kind);
      case FieldKind.Computed kind ->
          new Control.Worked(FieldWords.words(kind, form.workedOut(kind, filled.body(), item)));
    };
  }

  private static final List<Choice> ANSWERS =
      List.of(Choice.of("yes", "Yes"), Choice.of("no", "No"), Choice.of("not-known", "Not known"));

  private Control text(Field field, FieldKind.Text kind, String value) {
    if (kind.verbatim()) {
      return new Control.Words(value, kind.atMost());
    }
    if (Control.isOfficer(field)) {
      return new Control.Line(known.officers().name(value), "20", "text", "", "");
    }
    if (kind.atMost() > Control.LONG_TEXT) {
      return new Control.Lines(value, kind.atMost() > 1000 ? 5 : 3, kind.atMost());
    }
    return new Control.Line(value, kind.atMost() <= 12 ? "10" : "", "text", "", "");
  }

  private static Control choice(CodeList list, String value) {
    return list.values().size() <= Control.MOST_RADIOS
        ? new Control.Radios(choices(list), value, false)
        : new Control.Select(withNone(choices(list)), value);
  }

  private static List<Choice> choices(CodeList list) {
    return list.values().stream().map(one -> Choice.of(one.code(), one.label())).toList();
  }

  private static List<Choice> withNone(List<Choice> choices) {
    var all = new ArrayList<Choice>();
    all.add(Choice.of("", "Choose one"));
    all.addAll(choices);
    return all;
  }

  private Control group(String path, Field field, FieldKind.Group kind) {
    var count = Items.count(filled.entries(), path);
    if (count == 0 && field.required().isPresent()) {
      count = 1;
    }
    var items = new ArrayList<Control.Item>();
    for (var index = 0; index < count; index++) {
      items.add(item(path, kind, index));
    }
    return new Control.Group(
        kind.one().value().replace('-', ' '), path, items, count >= Items.MOST);
  }

  private Control.Item item(String path, FieldKind.Group kind, int index) {
    var prefix = path + "." + index + ".";
    var answers = itemAnswers(path, kind, index);
    return new Control.Item(
        index,
        ErrorWords.title(kind, index + 1),
        views(prefix, kind.fields(), answers, names -> inItem(kind, prefix, names)));
  }

  private Value.Group itemAnswers(String path, FieldKind.Group kind, int index) {
    var parts = path.split("\\.", 2);
    if (filled.body().members().get(parts[0]) instanceof Value.Group section
        && section.members().get(parts[1]) instanceof Value.Items(var items)
        && index < items.size()
        && items.get(index) instanceof Value.Group one) {
      return Evaluable.item(kind, one);
    }
    return NOTHING;
  }

  private Optional<String> inItem(FieldKind.Group kind, String prefix, List<String> names) {
    var own =
        names.size() == 2 && names.getFirst().equals(kind.one().value())
            ? names.subList(1, 2)
            : names;
    if (own.size() == 1
        && kind.fields().stream().anyMatch(one -> one.code().value().equals(own.getFirst()))) {
      return Optional.of(prefix + own.getFirst());
    }
    return inRecord(names);
  }

  private Optional<String> inRecord(List<String> names) {
    return form.definition()
        .field(String.join(".", names))
        .map(located -> located.section().code() + "." + located.field().code())
        .filter(onPage::contains);
  }
}
