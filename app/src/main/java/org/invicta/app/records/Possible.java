package org.invicta.app.records;

import java.util.List;
import java.util.stream.IntStream;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.springframework.stereotype.Component;

/** Tells which moves a record may make, and why not the others. */
@Component
public final class Possible {

  private final Definitions definitions;
  private final Deciding deciding;
  private final ReadRecords records;

  Possible(Definitions definitions, Deciding deciding, ReadRecords records) {
    this.definitions = definitions;
    this.deciding = deciding;
    this.records = records;
  }

  /**
   * All moves that start in the state a record is in, in the order of its lifecycle, each with the rule that stands in its way for
   * this person. What a move itself asks for, and a reason, are not held against it yet.
   */
  public List<PossibleMove> moves(Snapshot record, Actor actor) {
    var type = definitions.of(record.type());
    var moves = type.flatMap(RecordType::moves).map(known -> known.from(record.state()));
    if (moves.isEmpty()) {
      return List.of();
    }
    var decided = deciding.offered(type.orElseThrow(), whole(record), moves.get(), actor);
    return IntStream.range(0, decided.size())
        .mapToObj(index -> possible(moves.get().get(index), decided.get(index)))
        .toList();
  }

  /** What somebody may not see counts as well: it is decided upon here, and shown to nobody. */
  private Snapshot whole(Snapshot record) {
    return records
        .latest(record.id())
        .map(Latest::snapshot)
        .filter(latest -> latest.version() == record.version())
        .orElse(record);
  }

  private static PossibleMove possible(Move move, Deciding.Decided decided) {
    if (decided.problems().isEmpty()) {
      return new PossibleMove(move, true, "", "");
    }
    var first = decided.problems().getFirst();
    return new PossibleMove(move, false, first.allowed(), first.todo());
  }
}
