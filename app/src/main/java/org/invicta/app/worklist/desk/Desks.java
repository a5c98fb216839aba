package org.invicta.app.worklist.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.invicta.app.access.SignedIn;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.DeskDefinition;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.State;
import org.invicta.engine.definition.Practice;
import org.springframework.stereotype.Component;

/** The desks there are, for whom, and which states count as open. */
@Component
public class Desks {
  private static final Code PARTNER = new Code("partner");

  private final Practice practice;

  Desks(Practice practice) {
    this.practice = practice;
  }

  /** A desk by its code. */
  public Optional<DeskDefinition> find(String code) {
    return Code.isCode(code)
        ? Optional.ofNullable(practice.processes().desks().get(new Code(code)))
        : Optional.empty();
  }

  /** The desks of the roles somebody holds, in the order of the practice files. */
  public List<DeskDefinition> of(SignedIn officer) {
    return practice.processes().desks().values().stream()
        .filter(desk -> isFor(desk, officer))
        .toList();
  }

  /** Whether a desk is for somebody. */
  public boolean isFor(DeskDefinition desk, SignedIn officer) {
    return desk.roles().stream().anyMatch(officer::has);
  }

  /** The states a desk shows, in their order. */
  public List<State> states(DeskDefinition desk) {
    var all = lifecycle(desk.of()).map(LifecycleDefinition::states).orElse(List.of());
    return desk.states().isEmpty()
        ? all.stream().filter(state -> !state.end()).toList()
        : desk.states().stream()
            .flatMap(code -> all.stream().filter(state -> state.code().equals(code)))
            .toList();
  }

  /** Everything a desk shows. */
  public Search everything(DeskDefinition desk) {
    return Search.of(desk.of(), states(desk).stream().map(State::code).toList());
  }

  /** The open states of every type with a lifecycle. */
  public Search open() {
    var states = new LinkedHashMap<Code, List<Code>>();
    practice
        .lifecycles()
        .forEach(
            (type, lifecycle) ->
                states.put(
                    type,
                    lifecycle.states().stream()
                        .filter(state -> !state.end())
                        .map(State::code)
                        .toList()));
    return new Search(states, Narrowed.NOT);
  }

  /** The open states of every type in which a partner has to move: those that a move of a partner starts in. */
  public Search withPartners() {
    var states = new LinkedHashMap<Code, List<Code>>();
    open()
        .states()
        .forEach(
            (type, open) -> {
              var waiting = new ArrayList<>(open);
              waiting.retainAll(partnerStates(type));
              if (!waiting.isEmpty()) {
                states.put(type, waiting);
              }
            });
    return new Search(states, Narrowed.NOT);
  }

  private Set<Code> partnerStates(Code type) {
    return lifecycle(type).stream()
        .flatMap(lifecycle -> lifecycle.moves().stream())
        .filter(move -> move.by().contains(PARTNER))
        .flatMap(move -> move.from().stream())
        .collect(java.util.stream.Collectors.toSet());
  }

  /** The label of a state of a type. */
  public String label(Code type, Code state) {
    return label(practice, type, state);
  }

  static String label(Practice practice, Code type, Code state) {
    return Optional.ofNullable(practice.lifecycles().get(type)).stream()
        .flatMap(lifecycle -> lifecycle.states().stream())
        .filter(one -> one.code().equals(state))
        .map(State::label)
        .findFirst()
        .orElse(state.value());
  }

  private Optional<LifecycleDefinition> lifecycle(Code type) {
    return Optional.ofNullable(practice.lifecycles().get(type));
  }
}
