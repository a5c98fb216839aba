package org.invicta.engine.definition.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.load.RawSection.RawField;

/** Reads sections and their fields, all but the expressions. */
final class ReadSections {
  private static final int USUAL_LENGTH = 500;

  private final Map<Code, CodeList> lists;
  private final Map<Code, Document> shared = new LinkedHashMap<>();
  private final Set<Code> used = new HashSet<>();
  private final Findings findings;

  ReadSections(Map<Code, CodeList> lists, List<Document> shared, Findings findings) {
    this.lists = lists;
    shared.forEach(document -> this.shared.putIfAbsent(document.part().code("section"), document));
    this.findings = findings;
  }

  /** The sections of a record and those that the overlay adds to it. */
  List<RawSection> of(Part record, List<Document> extensions) {
    var sections = new ArrayList<RawSection>();
    var seen = new HashSet<Code>();
    record.named("sections").stream()
        .filter(named -> seen.add(named.code()))
        .forEach(named -> sections.add(section(named)));
    for (var extension : extensions) {
      for (var named : extension.part().named("sections")) {
        if (seen.add(named.code())) {
          sections.add(section(named));
        } else {
          twice(named);
        }
      }
    }
    return sections;
  }

  /** A shared section on its own. */
  RawSection alone(Part section) {
    return new RawSection(
        section.place(),
        section.code("section"),
        section.text("title"),
        Optional.empty(),
        fields(section));
  }

  /** The shared sections that no record has used so far. */
  List<Document> unused() {
    return shared.entrySet().stream()
        .filter(section -> !used.contains(section.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private RawSection section(Part.Named named) {
    var own = named.part();
    own.codeIfAny("use").ifPresent(used::add);
    var from =
        own.codeIfAny("use")
            .flatMap(code -> Optional.ofNullable(shared.get(code)))
            .map(Document::part);
    var title = own.textIfAny("title").or(() -> from.map(part -> part.text("title"))).orElse("");
    return new RawSection(
        named.place(), named.code(), title, own.scalar("when"), fields(from.orElse(own)));
  }

  private List<RawField> fields(Part part) {
    var seen = new HashSet<Code>();
    return part.named("fields").stream()
        .filter(named -> seen.add(named.code()))
        .map(this::field)
        .toList();
  }

  private RawField field(Part.Named named) {
    var part = named.part();
    var inner = part.text("kind").equals("group") ? fields(part) : List.<RawField>of();
    return new RawField(named.place(), named.code(), part, kind(part, inner), inner);
  }

  private FieldKind kind(Part part, List<RawField> inner) {
    return switch (part.text("kind")) {
      case "number" ->
          new FieldKind.Number(
              part.decimal("at-least"),
              part.decimal("at-most"),
              part.whole("decimals", 0),
              part.text("unit"));
      case "money" -> new FieldKind.Money();
      case "date" -> new FieldKind.Date();
      case "instant" -> new FieldKind.Instant();
      case "duration" -> new FieldKind.Duration();
      case "yes-no" -> new FieldKind.YesNo();
      case "choice" -> list(part).<FieldKind>map(FieldKind.Choice::new).orElse(anyText());
      case "many-choices" ->
          list(part).<FieldKind>map(FieldKind.ManyChoices::new).orElse(anyText());
      case "person" -> new FieldKind.Party(PartyKind.PERSON);
      case "place" -> new FieldKind.Party(PartyKind.PLACE);
      case "organisation" -> new FieldKind.Party(PartyKind.ORGANISATION);
      case "file" -> new FieldKind.File();
      case "group" -> new FieldKind.Group(part.code("one"), plain(inner));
      default -> new FieldKind.Text(part.whole("at-most", USUAL_LENGTH), part.flag("verbatim"));
    };
  }

  private Optional<CodeList> list(Part part) {
    return part.codeIfAny("of").flatMap(code -> Optional.ofNullable(lists.get(code)));
  }

  /** What stands for a list that does not exist, so that the rest can still be checked. */
  private static FieldKind anyText() {
    return new FieldKind.Text(USUAL_LENGTH, false);
  }

  private static List<Field> plain(List<RawField> fields) {
    return fields.stream().filter(field -> !field.computed()).map(ReadSections::plain).toList();
  }

  static Optional<Field.Prefill> prefill(Part part) {
    var word = part.text("prefill");
    return Arrays.stream(Field.Prefill.values())
        .filter(prefill -> prefill.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  /** A field without its expressions. */
  static Field plain(RawField raw) {
    return new Field(
        raw.place(),
        raw.code(),
        raw.part().text("label"),
        raw.part().text("hint"),
        raw.kind(),
        Optional.empty(),
        Optional.empty(),
        raw.part().flag("index"));
  }

  private void twice(Part.Named named) {
    findings.add(
        named.place(),
        FindingCode.DUPLICATE_CODE,
        "the section " + named.code() + " a second time",
        "each section once in a record",
        "give the new section another code");
  }
}
