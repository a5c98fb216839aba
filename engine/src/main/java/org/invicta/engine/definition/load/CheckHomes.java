package org.invicta.engine.definition.load;

import java.util.List;
import java.util.Set;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;

/** What belongs to one force stands in its overlay: a force, what extends the base, and who is in a demonstration. */
final class CheckHomes {
  private static final Set<String> ONLY_IN_OVERLAYS = Set.of("force", "extend", "officers");

  private final Findings findings;

  CheckHomes(Findings findings) {
    this.findings = findings;
  }

  void check(List<Document> documents) {
    for (var document : documents) {
      var kind = document.kind().name();
      if (ONLY_IN_OVERLAYS.contains(kind) && !document.file().overlay()) {
        findings.add(
            document.part().place(),
            FindingCode.UNKNOWN_KIND,
            "a document of kind " + kind + " outside an overlay",
            kind + " under overlays/<force>/",
            "move it there");
      }
      if (kind.equals("force")) {
        checkName(document);
      }
    }
  }

  private void checkName(Document document) {
    var folder = document.file().area();
    var force = document.part().text("force");
    if (document.file().overlay() && !force.isEmpty() && !force.equals(folder)) {
      findings.add(
          document.part().placeOf("force"),
          FindingCode.UNKNOWN_REFERENCE,
          "the force " + force + " in the overlay " + folder,
          folder,
          "give the folder and the force the same code");
    }
  }
}
