package org.invicta.engine.definition.load;

import java.util.ArrayList;
import java.util.List;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.Place;
import org.invicta.engine.definition.shape.Kind;
import org.invicta.engine.definition.shape.NearestName;
import org.invicta.engine.definition.yaml.Yaml;
import org.invicta.engine.definition.yaml.YamlReader;

/** One document of a practice file, of a known kind. */
record Document(SourceFile file, Kind kind, Part part) {

  /** The documents of a file whose kind is known; the others become findings. */
  static List<Document> of(SourceFile file, Findings findings) {
    var before = findings.count();
    var roots = YamlReader.documents(file.name(), file.text(), findings);
    if (roots.isEmpty() && findings.count() == before) {
      unknownKind(findings, new Place(file.name(), 1, 1), "an empty file", "");
    }
    var documents = new ArrayList<Document>();
    for (var root : roots) {
      if (root instanceof Yaml.Mapping mapping && !mapping.entries().isEmpty()) {
        of(file, mapping, findings, documents);
      } else {
        unknownKind(findings, root.place(), root.described(), "");
      }
    }
    return documents;
  }

  private static void of(
      SourceFile file, Yaml.Mapping mapping, Findings findings, List<Document> documents) {
    var first = mapping.entries().getFirst();
    var kind = Kind.all().get(first.key());
    if (kind == null) {
      // a kind further down is an order of keys gone wrong, which the check of shapes will say
      kind =
          mapping.entries().stream()
              .map(entry -> Kind.all().get(entry.key()))
              .filter(java.util.Objects::nonNull)
              .findFirst()
              .orElse(null);
    }
    if (kind == null) {
      unknownKind(findings, first.place(), "the key " + first.key(), first.key());
      return;
    }
    if (!kind.mayStandIn(file.fileName())) {
      wrongFile(findings, first.place(), kind, file);
    }
    documents.add(new Document(file, kind, new Part(mapping)));
  }

  private static void wrongFile(Findings findings, Place place, Kind kind, SourceFile file) {
    findings.add(
        place,
        FindingCode.UNKNOWN_KIND,
        "a " + kind.name() + " in a file named " + file.fileName(),
        "files whose names end in "
            + String.join(" or ", kind.fileNames().stream().map(name -> name + ".yaml").toList()),
        "rename the file, or move this into another");
  }

  private static void unknownKind(Findings findings, Place place, String found, String written) {
    var kinds = Kind.all().keySet();
    findings.add(
        place,
        FindingCode.UNKNOWN_KIND,
        found,
        "a document whose first key is one of " + String.join(", ", kinds),
        NearestName.advice(written, kinds, "start with one of these keys"));
  }
}
