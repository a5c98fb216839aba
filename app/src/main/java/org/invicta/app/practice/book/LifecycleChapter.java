package org.invicta.app.practice.book;

import java.util.List;
import java.util.stream.Collectors;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.State;
import org.invicta.engine.definition.RecordDefinition;

/** Tells how a record moves on, as a picture and as a table that says the same. */
final class LifecycleChapter {
  private final RecordDefinition record;
  private final LifecycleDefinition lifecycle;

  LifecycleChapter(RecordDefinition record, LifecycleDefinition lifecycle) {
    this.record = record;
    this.lifecycle = lifecycle;
  }

  List<Html> html() {
    return List.of(
        Html.of("h3", "How it moves on"),
        Html.of("div", new StatePicture(record.title(), lifecycle).svg()).with("class", "picture"),
        Html.of("p", ends()),
        moves());
  }

  private String ends() {
    var ends =
        lifecycle.states().stream()
            .filter(State::end)
            .map(State::label)
            .collect(Collectors.joining(" or "));
    return "It starts as " + label(lifecycle.start()) + " and may end as " + ends + ".";
  }

  private Html moves() {
    return Tables.table(
        "Moves of: " + record.title(),
        List.of("Move", "From", "To", "Made by", "Needs an answer first"),
        lifecycle.moves().stream()
            .<List<?>>map(
                move ->
                    List.of(
                        move.label() + (move.reopens() ? " (opens it again, with a reason)" : ""),
                        move.from().stream().map(this::label).collect(Collectors.joining(" or ")),
                        label(move.to()),
                        move.by().isEmpty()
                            ? "Anyone who may see the record"
                            : move.by().stream()
                                .map(role -> Said.spaced(role.value()))
                                .collect(Collectors.joining(" or ")),
                        move.needs().isEmpty()
                            ? "Nothing"
                            : move.needs().stream()
                                .map(this::need)
                                .collect(Collectors.joining(", "))))
            .toList());
  }

  private String need(String name) {
    return record.field(name).map(located -> located.field().label()).orElse(Said.spaced(name));
  }

  private String label(Code state) {
    return lifecycle.states().stream()
        .filter(candidate -> candidate.code().equals(state))
        .findFirst()
        .map(State::label)
        .orElse(state.value());
  }
}
