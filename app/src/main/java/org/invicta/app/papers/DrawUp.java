package org.invicta.app.papers;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.app.access.SyntheticData;
import org.invicta.app.records.FieldWords;
import org.invicta.app.records.RecordValues;
import org.invicta.app.records.Snapshot;
import org.invicta.app.web.SummaryRow;
import org.invicta.engine.body.Body;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.PaperDefinition;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.RecordDefinition.Located;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Value;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Draws papers up from records. */
@Component
public class DrawUp {

  private static final Value YES = new Value.Flag(true);

  private final Practice practice;
  private final ObjectProvider<SyntheticData> synthetic;
  private final RecordValues values;
  private final InstantSource time;

  DrawUp(
      Practice practice,
      ObjectProvider<SyntheticData> synthetic,
      RecordValues values,
      InstantSource time) {
    this.practice = practice;
    this.synthetic = synthetic;
    this.values = values;
    this.time = time;
  }

  /** The papers that can be drawn up from a record as it is. */
  public List<PaperDefinition> possible(Snapshot record) {
    return practice.processes().papersOf(record.type()).stream()
        .filter(paper -> holds(paper.when(), record))
        .toList();
  }

  /** A paper by its code; empty when there is none, or it cannot be drawn up from this record as it is. */
  public Optional<Paper> of(Code code, Snapshot record) {
    return possible(record).stream()
        .filter(paper -> paper.code().equals(code))
        .findFirst()
        .map(paper -> draw(paper, record, time.instant()));
  }

  private Paper draw(PaperDefinition paper, Snapshot record, Instant now) {
    var definition = practice.definitionOf(record.type());
    var parts =
        paper.parts().stream()
            .filter(part -> holds(part.when(), record))
            .map(part -> part(part, definition, record))
            .toList();
    return new Paper(
        paper,
        record,
        practice.force().map(force -> force.title()),
        synthetic.stream().anyMatch(SyntheticData::isPresent),
        now,
        parts);
  }

  private Paper.Part part(PaperDefinition.Part part, RecordDefinition definition, Snapshot record) {
    var rows = new ArrayList<SummaryRow>();
    var lists = new ArrayList<Paper.Repeated>();
    for (var name : part.fields()) {
      definition.field(name).ifPresent(field -> show(field, definition, record, rows, lists));
    }
    return new Paper.Part(part.title(), part.words(), rows, lists);
  }

  private void show(
      Located located,
      RecordDefinition definition,
      Snapshot record,
      List<SummaryRow> rows,
      List<Paper.Repeated> lists) {
    var field = located.field();
    if (field.kind() instanceof FieldKind.Group group) {
      var items =
          FieldWords.items(located.section(), field, record.body()).stream()
              .map(item -> FieldWords.rows(group.fields(), item))
              .toList();
      lists.add(new Paper.Repeated(field.label(), items));
      return;
    }
    var words =
        answer(located, definition, record)
            .map(value -> FieldWords.words(field.kind(), value))
            .orElse("Not recorded");
    rows.add(SummaryRow.of(field.label(), words));
  }

  /** What a field says, or comes to where it is worked out. */
  private Optional<Value> answer(Located located, RecordDefinition definition, Snapshot record) {
    if (located.field().kind() instanceof FieldKind.Computed computed) {
      return Optional.of(values.of(computed.from(), record))
          .filter(value -> !(value instanceof Value.Nothing));
    }
    return Body.value(
        definition, record.body(), located.section().code() + "." + located.field().code());
  }

  private boolean holds(Optional<Expression> when, Snapshot record) {
    return when.map(condition -> values.of(condition, record).equals(YES)).orElse(true);
  }
}
