package org.invicta.app.intake;

import java.time.Instant;
import java.util.List;
import org.invicta.app.intake.map.Fault;
import org.invicta.app.intake.map.RejectCode;
import org.invicta.app.intake.run.RecordSink;
import org.invicta.app.records.Counts;
import org.invicta.app.records.Taking;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;

/** Hands records to the records module, and checks that it accounts for each. */
final class TakingRecords implements RecordSink, AutoCloseable {

  private final Taking taking;
  private long added;

  TakingRecords(Taking taking) {
    this.taking = taking;
  }

  @Override
  public List<Fault> add(String key, Value.Group body, Instant trueFrom) {
    var problems = taking.add(key, body, List.of(), trueFrom);
    if (problems.isEmpty()) {
      added++;
      return List.of();
    }
    return problems.stream().map(TakingRecords::fault).toList();
  }

  private static Fault fault(Problem problem) {
    return new Fault(
        problem.field(),
        RejectCode.REFUSED_BY_DEFINITION,
        problem.code() + " " + problem.found(),
        problem.allowed(),
        problem.todo());
  }

  void finish() {
    var total = taking.finish().total();
    if (total != added) {
      throw new IllegalStateException(
          "Of %d records handed over, %d are accounted for".formatted(added, total));
    }
  }

  RecordOutcome outcome(Code type) {
    Counts counts = taking.counts();
    return new RecordOutcome(type.value(), counts.created(), counts.changed(), counts.unchanged());
  }

  @Override
  public void close() {
    taking.close();
  }
}
