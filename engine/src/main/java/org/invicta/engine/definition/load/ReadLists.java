package org.invicta.engine.definition.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.Place;

/** Reads lists of choices, with the choices that the overlay adds; a choice of the base keeps its meaning. */
final class ReadLists {
  private final Findings findings;
  private final List<Document> extensions;

  ReadLists(Findings findings, List<Document> extensions) {
    this.findings = findings;
    this.extensions = extensions;
  }

  Map<Code, CodeList> read(List<Document> documents) {
    var lists = new LinkedHashMap<Code, CodeList>();
    documents.forEach(document -> lists.putIfAbsent(document.part().code("list"), list(document)));
    return lists;
  }

  private CodeList list(Document document) {
    var part = document.part();
    var values = new ArrayList<CodeList.Value>();
    part.parts("values").forEach(value -> values.add(value(value)));
    for (var extension : extensions) {
      if (extension.part().code("extend").equals(part.code("list"))) {
        extension.part().parts("values").forEach(value -> extend(values, value));
      }
    }
    checkCodesOfOthers(part);
    return new CodeList(
        part.place(), part.code("list"), part.text("title"), part.text("source"), values);
  }

  private static CodeList.Value value(Part part) {
    var external = new LinkedHashMap<String, List<String>>();
    part.part("external")
        .ifPresent(
            systems ->
                systems
                    .mapping()
                    .entries()
                    .forEach(entry -> external.put(entry.key(), systems.texts(entry.key()))));
    return new CodeList.Value(part.text("code"), part.text("label"), external);
  }

  private void extend(List<CodeList.Value> values, Part part) {
    var added = value(part);
    var same = values.stream().filter(value -> value.code().equals(added.code())).findFirst();
    if (same.isEmpty()) {
      values.add(added);
      return;
    }
    var meaning = same.get().label();
    if (same.get().equals(added)) {
      findings.add(
          part.placeOf("code"),
          FindingCode.DUPLICATE_CODE,
          added.code() + " a second time",
          "each code once in a list",
          "take it out: the base has it");
      return;
    }
    findings.add(
        part.placeOf("code"),
        FindingCode.OVERLAY_LOOSENS,
        added.code() + " with another meaning, in the base " + meaning,
        "new choices with codes of their own",
        "give the new choice another code");
  }

  /** Two choices with the same code of another system would leave open which one is meant. */
  private void checkCodesOfOthers(Part list) {
    var seen = new LinkedHashMap<String, Place>();
    for (var choice : list.parts("values")) {
      choice
          .part("external")
          .ifPresent(
              systems ->
                  systems
                      .mapping()
                      .entries()
                      .forEach(entry -> external(entry.key(), systems, seen)));
    }
  }

  private void external(String system, Part systems, Map<String, Place> seen) {
    for (var code : systems.scalars(system)) {
      var first = seen.putIfAbsent(system + " " + code.text(), code.place());
      if (first != null) {
        findings.add(
            code.place(),
            FindingCode.DUPLICATE_CODE,
            "the code " + code.text() + " of " + system + " a second time, first at " + first,
            "each code of another system once in a list",
            "keep it with the one choice that it means");
      }
    }
  }
}
