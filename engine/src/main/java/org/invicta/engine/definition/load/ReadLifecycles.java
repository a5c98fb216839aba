package org.invicta.engine.definition.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.LifecycleDefinition.State;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.lifecycle.LifecycleGraph;

/** Reads lifecycles: their states exist, can be reached and can end, and what moves ask for and lead to exists. */
final class ReadLifecycles {
  private final Map<Code, RecordDefinition> records;
  private final Known known;
  private final Formulas formulas;
  private final ReadClocks clocks;
  private final Findings findings;

  ReadLifecycles(
      Map<Code, RecordDefinition> records,
      Known known,
      Formulas formulas,
      ReadClocks clocks,
      Findings findings) {
    this.records = records;
    this.known = known;
    this.formulas = formulas;
    this.clocks = clocks;
    this.findings = findings;
  }

  /** The lifecycles, by the record type that each belongs to. */
  Map<Code, LifecycleDefinition> read(List<Document> documents) {
    var lifecycles = new LinkedHashMap<Code, LifecycleDefinition>();
    var parts = new LinkedHashMap<Code, Part>();
    for (var document : documents) {
      var lifecycle = lifecycle(document.part());
      var first = lifecycles.putIfAbsent(lifecycle.of(), lifecycle);
      parts.putIfAbsent(lifecycle.of(), document.part());
      if (first != null && !lifecycle.of().equals(Part.UNREADABLE)) {
        findings.add(
            document.part().placeOf("of"),
            FindingCode.DUPLICATE_CODE,
            "a second lifecycle of " + lifecycle.of() + ", first at " + first.place(),
            "one lifecycle for each record",
            "take one of the two out");
      }
    }
    var whole = new LinkedHashMap<Code, LifecycleDefinition>();
    lifecycles.forEach(
        (of, lifecycle) ->
            Optional.ofNullable(parts.get(of))
                .ifPresent(part -> whole.put(of, followed(lifecycle, part, lifecycles))));
    new CheckFollowing(findings).check(whole);
    return whole;
  }

  /** What follows from moves may name the moves of other lifecycles, so all moves come first. */
  private LifecycleDefinition followed(
      LifecycleDefinition lifecycle, Part part, Map<Code, LifecycleDefinition> lifecycles) {
    var record = records.get(lifecycle.of());
    if (record == null) {
      return lifecycle;
    }
    var moves = lifecycle.moves();
    return new LifecycleDefinition(
        lifecycle.place(),
        lifecycle.code(),
        lifecycle.of(),
        lifecycle.states(),
        moves,
        lifecycle.clocks(),
        new ReadThen(record, moves, records, lifecycles, known, formulas).read(part),
        new ReadShares(record, moves, known, formulas, findings).read(part));
  }

  private LifecycleDefinition lifecycle(Part part) {
    var states = part.named("states").stream().map(ReadLifecycles::state).toList();
    var lifecycle =
        new LifecycleDefinition(
            part.place(),
            part.code("lifecycle"),
            part.code("of"),
            states,
            moves(part),
            clocks.read(part, Optional.ofNullable(records.get(part.code("of")))),
            List.of(),
            List.of());
    if (states.isEmpty()) {
      findings.add(
          part.placeOf("states"),
          FindingCode.MISSING_KEY,
          "no states",
          "at least one state",
          "add the state in which a record starts");
      return lifecycle;
    }
    checkStates(part, states);
    LifecycleGraph.of(lifecycle).findings().forEach(findings::add);
    return lifecycle;
  }

  private List<Move> moves(Part part) {
    var record = records.get(part.code("of"));
    return record == null
        ? part.named("moves").stream().map(ReadMoves::alone).toList()
        : new ReadMoves(part, record, known, formulas, findings).read();
  }

  private static State state(Part.Named named) {
    return new State(
        named.place(), named.code(), named.part().text("label"), named.part().flag("end"));
  }

  private void checkStates(Part part, List<State> states) {
    var known = new TreeSet<String>();
    states.forEach(state -> known.add(state.code().value()));
    for (var move : part.named("moves")) {
      java.util.stream.Stream.concat(
              move.part().scalars("from").stream(), move.part().scalar("to").stream())
          .filter(state -> Code.isCode(state.text()) && !known.contains(state.text()))
          .forEach(state -> Catalogue.unknown(findings, state, "the state", known));
    }
  }
}
