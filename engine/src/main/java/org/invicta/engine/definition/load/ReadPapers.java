package org.invicta.engine.definition.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.PaperDefinition;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Scope;

/** Reads papers that are drawn up from records: the fields they show exist. */
final class ReadPapers {
  private final Map<Code, RecordDefinition> records;
  private final Formulas formulas;
  private final Findings findings;

  ReadPapers(Map<Code, RecordDefinition> records, Formulas formulas, Findings findings) {
    this.records = records;
    this.formulas = formulas;
    this.findings = findings;
  }

  /** Papers by code, in the order of the files. */
  Map<Code, PaperDefinition> read(List<Document> documents) {
    var papers = new LinkedHashMap<Code, PaperDefinition>();
    documents.forEach(
        document -> papers.putIfAbsent(document.part().code("paper"), paper(document.part())));
    return papers;
  }

  private PaperDefinition paper(Part part) {
    var record = Optional.ofNullable(records.get(part.code("of")));
    return new PaperDefinition(
        part.place(),
        part.code("paper"),
        part.text("title"),
        part.code("of"),
        part.text("law"),
        part.text("to"),
        when(part, record),
        part.named("parts").stream().map(named -> part(named, record)).toList());
  }

  private PaperDefinition.Part part(Part.Named named, Optional<RecordDefinition> record) {
    var part = named.part();
    record.ifPresent(
        of -> {
          var names = FieldNames.of(of);
          part.scalars("fields").forEach(field -> names.check(field, findings, _ -> true, ""));
        });
    return new PaperDefinition.Part(
        named.place(),
        named.code(),
        part.text("title"),
        part.text("words"),
        when(part, record),
        part.texts("fields").stream()
            .map(name -> record.map(of -> FieldNames.whole(of, name)).orElse(name))
            .toList());
  }

  private Optional<Expression> when(Part part, Optional<RecordDefinition> record) {
    return record.flatMap(
        of -> part.scalar("when").flatMap(when -> formulas.condition(when, Scope.of(of))));
  }
}
