package org.invicta.engine.definition.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.LifecycleDefinition.State;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.lifecycle.LifecycleGraph;

/** Reads lifecycles: their states exist, can be reached and can end, and the fields that moves need exist. */
final class ReadLifecycles {
  private final Map<Code, RecordDefinition> records;
  private final Findings findings;

  ReadLifecycles(Map<Code, RecordDefinition> records, Findings findings) {
    this.records = records;
    this.findings = findings;
  }

  /** The lifecycles, by the record type that each belongs to. */
  Map<Code, LifecycleDefinition> read(List<Document> documents) {
    var lifecycles = new LinkedHashMap<Code, LifecycleDefinition>();
    for (var document : documents) {
      var lifecycle = lifecycle(document.part());
      var first = lifecycles.putIfAbsent(lifecycle.of(), lifecycle);
      if (first != null && !lifecycle.of().equals(Part.UNREADABLE)) {
        findings.add(
            document.part().placeOf("of"),
            FindingCode.DUPLICATE_CODE,
            "a second lifecycle of " + lifecycle.of() + ", first at " + first.place(),
            "one lifecycle for each record",
            "take one of the two out");
      }
    }
    return lifecycles;
  }

  private LifecycleDefinition lifecycle(Part part) {
    var states = part.named("states").stream().map(ReadLifecycles::state).toList();
    var moves = part.named("moves").stream().map(ReadLifecycles::move).toList();
    var lifecycle =
        new LifecycleDefinition(
            part.place(), part.code("lifecycle"), part.code("of"), states, moves);
    checkNeeds(part);
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

  private static State state(Part.Named named) {
    return new State(
        named.place(), named.code(), named.part().text("label"), named.part().flag("end"));
  }

  private static Move move(Part.Named named) {
    var part = named.part();
    return new Move(
        named.place(),
        named.code(),
        part.text("label"),
        part.codes("from"),
        part.code("to"),
        part.codes("by"),
        part.texts("needs"),
        part.flag("reopens"));
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

  private void checkNeeds(Part part) {
    var record = records.get(part.code("of"));
    if (record == null) {
      return;
    }
    var names = FieldNames.of(record);
    part.named("moves").stream()
        .flatMap(move -> move.part().scalars("needs").stream())
        .forEach(need -> names.check(need, findings, _ -> true, ""));
  }
}
