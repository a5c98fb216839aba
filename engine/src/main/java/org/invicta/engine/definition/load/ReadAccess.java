package org.invicta.engine.definition.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.invicta.engine.definition.AccessDefinition;
import org.invicta.engine.definition.AccessDefinition.Grant;
import org.invicta.engine.definition.AccessDefinition.Restriction;
import org.invicta.engine.definition.AccessDefinition.Scope;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.yaml.Yaml;

/** Reads who may see and do what with records. A record marked official-sensitive is nobody's until that is said. */
final class ReadAccess {
  private static final String SENSITIVE = "official-sensitive";

  private final Map<Code, RecordDefinition> records;
  private final Findings findings;

  ReadAccess(Map<Code, RecordDefinition> records, Findings findings) {
    this.records = records;
    this.findings = findings;
  }

  /** Access by record type. */
  Map<Code, AccessDefinition> read(List<Document> documents) {
    var access = new LinkedHashMap<Code, AccessDefinition>();
    documents.forEach(
        document -> access.putIfAbsent(document.part().code("access"), access(document.part())));
    return access;
  }

  /** Tells of sensitive records of which nothing is said. */
  void checkSensitive(List<Document> recordFiles, Map<Code, AccessDefinition> access) {
    for (var document : recordFiles) {
      var part = document.part();
      if (part.text("marking").equals(SENSITIVE) && !access.containsKey(part.code("record"))) {
        findings.add(
            part.placeOf("marking"),
            FindingCode.NO_ACCESS,
            "the record " + part.code("record") + " marked " + SENSITIVE + " without access",
            "records marked " + SENSITIVE + " with an access file",
            "say who may open and read it in a file of kind access");
      }
    }
  }

  private AccessDefinition access(Part part) {
    var record = records.get(part.code("access"));
    if (record != null) {
      part.parts("restricted").stream()
          .flatMap(restricted -> restricted.scalars("fields").stream())
          .forEach(field -> checkField(field, record));
    }
    return new AccessDefinition(
        part.place(),
        part.code("access"),
        part.codes("opens"),
        part.parts("reads").stream().map(ReadAccess::grant).toList(),
        part.parts("changes").stream().map(ReadAccess::grant).toList(),
        part.parts("restricted").stream().map(ReadAccess::restriction).toList());
  }

  private void checkField(Yaml.Scalar name, RecordDefinition record) {
    var known = new TreeSet<String>();
    record.sections().forEach(section -> known.add(section.code().value()));
    record.fields().forEach(one -> known.add(one.section().code() + "." + one.field().code()));
    if (!known.contains(name.text())) {
      Catalogue.unknown(findings, name, "the section or section.field", known);
    }
  }

  private static Grant grant(Part part) {
    var scope =
        switch (part.text("scope")) {
          case "force" -> Scope.FORCE;
          case "unit" -> Scope.UNIT;
          default -> Scope.OWN;
        };
    return new Grant(part.codes("roles"), scope);
  }

  private static Restriction restriction(Part part) {
    return new Restriction(part.texts("fields"), part.codes("to"), part.text("words"));
  }
}
