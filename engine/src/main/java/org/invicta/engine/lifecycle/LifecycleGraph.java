package org.invicta.engine.lifecycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Finding;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.LifecycleDefinition.State;

/**
 * The states of a lifecycle as a graph: every state is reached from the first, leads to an end, and only a move that says it
 * reopens leads back. Moves from or to states that do not exist are left aside.
 */
public final class LifecycleGraph {
  private final LifecycleDefinition lifecycle;
  private final Set<Code> states = new LinkedHashSet<>();
  private final Map<Code, Set<Code>> next = new HashMap<>();
  private final Map<Code, Set<Code>> forward = new HashMap<>();
  private final Map<Code, Set<Code>> before = new HashMap<>();

  private LifecycleGraph(LifecycleDefinition lifecycle) {
    this.lifecycle = lifecycle;
    lifecycle.states().forEach(state -> states.add(state.code()));
    lifecycle.moves().forEach(this::add);
  }

  /** The graph of a lifecycle that has at least one state. */
  public static LifecycleGraph of(LifecycleDefinition lifecycle) {
    return new LifecycleGraph(lifecycle);
  }

  private void add(Move move) {
    move.to().filter(states::contains).ifPresent(to -> add(move, to));
  }

  private void add(Move move, Code to) {
    for (var from : move.from()) {
      if (!states.contains(from)) {
        continue;
      }
      next.computeIfAbsent(from, _ -> new LinkedHashSet<>()).add(to);
      before.computeIfAbsent(to, _ -> new LinkedHashSet<>()).add(from);
      if (!move.reopens()) {
        forward.computeIfAbsent(from, _ -> new LinkedHashSet<>()).add(to);
      }
    }
  }

  /** What is wrong with the graph, if anything. */
  public List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    var reached = reached(List.of(lifecycle.start()), next);
    var ends = lifecycle.states().stream().filter(State::end).map(State::code).distinct().toList();
    var ending = reached(ends, before);
    for (var state : lifecycle.states()) {
      if (!reached.contains(state.code())) {
        findings.add(unreachable(state));
      }
      if (!ending.contains(state.code())) {
        findings.add(endless(state));
      }
    }
    lifecycle.moves().stream().filter(this::leadsBack).map(this::cycle).forEach(findings::add);
    return findings;
  }

  private static Set<Code> reached(List<Code> from, Map<Code, Set<Code>> edges) {
    var reached = new HashSet<>(from);
    var waiting = new ArrayDeque<>(from);
    while (!waiting.isEmpty()) {
      for (var state : edges.getOrDefault(waiting.pop(), Set.of())) {
        if (reached.add(state)) {
          waiting.push(state);
        }
      }
    }
    return reached;
  }

  /** Whether a move that does not reopen ends where another way leads on to one of its starts; the latest such move is at fault. */
  private boolean leadsBack(Move move) {
    if (move.reopens()) {
      return false;
    }
    return move.to().filter(states::contains).filter(to -> leadsBack(move, to)).isPresent();
  }

  private boolean leadsBack(Move move, Code to) {
    var onward = reached(List.of(to), forward);
    return move.from().stream().anyMatch(from -> onward.contains(from) && isBack(from, to));
  }

  /** A step is a step back when it goes to the same state or to one that stands earlier in the file. */
  private boolean isBack(Code from, Code to) {
    var order = new ArrayList<>(states);
    return order.indexOf(to) <= order.indexOf(from);
  }

  private Finding cycle(Move move) {
    return new Finding(
        move.place(),
        FindingCode.LIFECYCLE_CYCLE,
        "found the move " + move.code() + " back to " + move.to().map(Code::value).orElse(""),
        "allowed: moves that lead on, or back with reopens: true",
        "add reopens: true if the record is meant to go back");
  }

  private Finding unreachable(State state) {
    return new Finding(
        state.place(),
        FindingCode.UNREACHABLE_STATE,
        "found the state " + state.code() + ", which no move leads to",
        "allowed: states that moves lead to from " + lifecycle.start(),
        "add a move to it, or take it out");
  }

  private Finding endless(State state) {
    var ends =
        lifecycle.states().stream()
            .filter(State::end)
            .map(end -> end.code().value())
            .collect(Collectors.joining(", "));
    return new Finding(
        state.place(),
        FindingCode.UNREACHABLE_STATE,
        "found the state " + state.code() + ", from which no move leads to an end",
        "allowed: states that lead to an end"
            + (ends.isEmpty() ? "; no state has end: true" : ": " + ends),
        "add a move, or say end: true where a record may end");
  }
}
