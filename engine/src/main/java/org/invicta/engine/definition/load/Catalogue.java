package org.invicta.engine.definition.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.Place;
import org.invicta.engine.definition.shape.CheckShapes;
import org.invicta.engine.definition.shape.Kind;
import org.invicta.engine.definition.shape.NearestName;
import org.invicta.engine.definition.yaml.Yaml;

/** Every code that is defined, by what it is the code of: a code is given once, and what is referred to exists. */
final class Catalogue {
  private static final Map<String, List<String>> ITEMS =
      Map.of(
          "posts", List.of("post"),
          "documents", List.of("document"),
          "titles", List.of("measure-alias", "plan"));

  private final Map<String, Map<String, Place>> codes = new HashMap<>();
  private final Findings findings;

  private Catalogue(Findings findings) {
    this.findings = findings;
  }

  /** Gathers the codes of all documents; one given twice is a finding. */
  static Catalogue of(List<Document> documents, Findings findings) {
    var catalogue = new Catalogue(findings);
    documents.forEach(catalogue::add);
    return catalogue;
  }

  private void add(Document document) {
    var kind = document.kind().name();
    switch (kind) {
      case "posts" -> items(document, "posts", "post");
      case "documents" -> items(document, "documents", "document");
      case "titles" -> items(document, "of", document.part().text("titles"));
      case "extend", "examples", "officers" -> {}
      default -> document.part().scalar(kind).ifPresent(code -> add(kind, code, document));
    }
  }

  /** The kinds that a file of this name may define the codes of. */
  static Set<String> definedIn(String fileName) {
    var kinds = new TreeSet<String>();
    for (var kind : Kind.all().values()) {
      if (kind.mayStandIn(fileName)) {
        kinds.addAll(ITEMS.getOrDefault(kind.name(), List.of(kind.name())));
      }
    }
    return kinds;
  }

  private void items(Document document, String key, String kind) {
    var seen = new HashSet<String>();
    document.part().parts(key).stream()
        .flatMap(item -> item.scalar("code").stream())
        .filter(code -> seen.add(code.text()))
        .forEach(code -> add(kind, code, document));
  }

  private void add(String kind, Yaml.Scalar code, Document document) {
    if (!Code.isCode(code.text())) {
      return;
    }
    var first = of(kind).putIfAbsent(code.text(), code.place());
    if (first == null || first.equals(code.place())) {
      return;
    }
    findings.add(
        code.place(),
        FindingCode.DUPLICATE_CODE,
        "the " + kind + " " + code.text() + " a second time, first at " + first,
        "each code once",
        document.file().overlay()
            ? "extend what is there, or give this a code of its own"
            : "give one of the two another code, or take it out");
  }

  /**
   * Tells of every reference that leads nowhere.
   *
   * @param unread the kinds of which some file could not be read: what they are the codes of, nobody knows
   */
  void check(List<CheckShapes.Referred> references, Set<String> unread) {
    for (var reference : references) {
      var kinds = reference.shape().to();
      if (kinds.stream()
          .anyMatch(kind -> has(kind, reference.code().text()) || unread.contains(kind))) {
        continue;
      }
      var known = new TreeSet<String>();
      kinds.forEach(kind -> known.addAll(of(kind).keySet()));
      unknown(findings, reference.code(), "the " + String.join(" or ", kinds), known);
    }
  }

  /** Tells of a name that leads nowhere, with the nearest that exists. */
  static void unknown(Findings findings, Yaml.Scalar name, String what, Set<String> known) {
    findings.add(
        name.place(),
        FindingCode.UNKNOWN_REFERENCE,
        what + " " + name.text() + ", which does not exist",
        Names.listed(known),
        NearestName.advice(name.text(), known, "define it, or use one of these"));
  }

  private boolean has(String kind, String code) {
    return of(kind).containsKey(code);
  }

  private Map<String, Place> of(String kind) {
    return codes.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
  }
}
