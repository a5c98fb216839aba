package org.invicta.engine.definition.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Counting;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.RecordDefinition.PartyRole;
import org.invicta.engine.definition.Section;
import org.invicta.engine.expression.Scope;
import org.invicta.engine.expression.Type;

/** Reads what records hold, with what the overlay adds. */
final class ReadRecords {
  private final ReadSections sections;
  private final Formulas formulas;
  private final List<Document> extensions;
  private final Findings findings;

  ReadRecords(
      ReadSections sections, Formulas formulas, List<Document> extensions, Findings findings) {
    this.sections = sections;
    this.formulas = formulas;
    this.extensions = extensions;
    this.findings = findings;
  }

  Map<Code, RecordDefinition> read(List<Document> documents) {
    var records = new LinkedHashMap<Code, RecordDefinition>();
    documents.forEach(
        document -> records.putIfAbsent(document.part().code("record"), record(document)));
    return records;
  }

  /** Checks the expressions of a shared section on its own, whether or not a record uses it. */
  void checkShared(Document document) {
    var alone = List.of(sections.alone(document.part()));
    new CompileSections(alone, all -> record(document, all), formulas).compiled();
  }

  private RecordDefinition record(Document document) {
    var part = document.part();
    var own =
        extensions.stream()
            .filter(extension -> extension.part().code("extend").equals(part.code("record")))
            .toList();
    var compiled =
        new CompileSections(sections.of(part, own), all -> record(document, all), formulas)
            .compiled();
    var extended = compiled;
    for (var extension : own) {
      extended = new ExtendRecord(extension.part(), findings).extended(extended);
    }
    checkOccurred(part, extended);
    extended.fields().map(RecordDefinition.Located::field).forEach(this::checkLimits);
    new CheckPrefills(extended, findings).check();
    return ruled(part, extended);
  }

  /** With the rules, which may look at every field, and what the record says of the people in it. */
  private RecordDefinition ruled(Part part, RecordDefinition record) {
    var rules =
        new ReadRules(formulas, findings)
            .read(part.named("rules"), record, Scope.of(record), FieldNames.of(record));
    var says = new ReadSays(record, findings);
    return new RecordDefinition(
        record.place(),
        record.code(),
        record.version(),
        record.area(),
        record.title(),
        record.plural(),
        record.why(),
        record.marking(),
        record.retain(),
        record.occurred(),
        part.keyed("parties").stream().map(named -> says.role(named, role(named))).toList(),
        record.sections(),
        rules,
        part.flag("pages"),
        part.named("counts").stream().map(named -> counting(named, record)).toList());
  }

  private static Counting counting(Part.Named named, RecordDefinition record) {
    var part = named.part();
    return new Counting(
        named.place(),
        named.code(),
        FieldNames.whole(record, part.text("field")),
        part.code("of"),
        part.code("about"),
        part.codeIfAny("as").orElseGet(() -> part.code("about")),
        part.codeIfAny("back"),
        part.codes("states"),
        part.flag("with-this"));
  }

  private RecordDefinition record(Document document, List<Section> all) {
    var part = document.part();
    return new RecordDefinition(
        part.place(),
        part.code("record"),
        part.whole("version", 1),
        document.file().area(),
        part.text("title"),
        part.text("plural"),
        why(part),
        part.text("marking"),
        part.text("retain"),
        part.codeIfAny("occurred"),
        part.keyed("parties").stream().map(ReadRecords::role).toList(),
        all);
  }

  private static Map<String, String> why(Part part) {
    return part.part("why")
        .map(
            why ->
                why.mapping().entries().stream()
                    .collect(
                        Collectors.toMap(
                            org.invicta.engine.definition.yaml.Yaml.Entry::key,
                            entry -> why.text(entry.key()))))
        .orElse(Map.of());
  }

  private static PartyRole role(Part.Named named) {
    var part = named.part();
    var exactly = part.has("exactly");
    return new PartyRole(
        named.code(),
        part.text("label"),
        partyKind(part.text("is")),
        part.whole(exactly ? "exactly" : "at-least", 0),
        part.whole(exactly ? "exactly" : "at-most", Integer.MAX_VALUE));
  }

  private static PartyKind partyKind(String word) {
    return java.util.Arrays.stream(PartyKind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElse(PartyKind.ORGANISATION);
  }

  private void checkOccurred(Part part, RecordDefinition record) {
    part.scalar("occurred")
        .ifPresent(
            name -> {
              var fields = FieldNames.of(record);
              fields.check(
                  name,
                  findings,
                  type -> type instanceof Type.Date || type instanceof Type.Instant,
                  "a field that holds a date or an instant");
            });
  }

  private void checkLimits(Field field) {
    switch (field.kind()) {
      case FieldKind.Number number when number.least().isPresent() && number.most().isPresent() -> {
        if (number.least().get().compareTo(number.most().get()) > 0) {
          findings.add(
              field.place(),
              FindingCode.WRONG_TYPE,
              "at-least " + number.least().get() + " with at-most " + number.most().get(),
              "at-least no greater than at-most",
              "correct one of the two");
        }
      }
      case FieldKind.Group group -> group.fields().forEach(this::checkLimits);
      default -> {}
    }
  }
}
