package org.invicta.app.papers;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.invicta.app.access.SyntheticData;
import org.invicta.app.records.AnswerRows;
import org.invicta.app.records.RecordValues;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PaperDefinition;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
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
    var answers = AnswerRows.outside(computed -> values.of(computed.from(), record));
    return new Paper.Part(
        part.title(), part.words(), answers.shown(definition, record.body(), part.fields()));
  }

  private boolean holds(Optional<Expression> when, Snapshot record) {
    return when.map(condition -> values.of(condition, record).equals(YES)).orElse(true);
  }
}
