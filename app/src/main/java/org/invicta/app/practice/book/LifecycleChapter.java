package org.invicta.app.practice.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.State;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;

/** Tells how a record moves on, as a picture and as a table that says the same. */
final class LifecycleChapter {
  private final Practice practice;
  private final RecordDefinition record;
  private final LifecycleDefinition lifecycle;
  private final FieldWords fields;

  LifecycleChapter(Practice practice, RecordDefinition record, LifecycleDefinition lifecycle) {
    this.practice = practice;
    this.record = record;
    this.lifecycle = lifecycle;
    this.fields = new FieldWords(record);
  }

  List<Html> html() {
    var parts = new ArrayList<Html>();
    parts.add(Html.of("h3", "How it moves on"));
    parts.add(
        Html.of("div", new StatePicture(record.title(), lifecycle).svg()).with("class", "picture"));
    parts.add(Html.of("p", ends()));
    parts.add(moves());
    parts.addAll(new MoveChapter(practice, record, lifecycle).html());
    parts.addAll(new FollowingChapter(practice, record, lifecycle).html());
    return parts;
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
        List.of("Move", "From", "To", "Made by", "Needs an answer to"),
        lifecycle.moves().stream()
            .<List<?>>map(
                move ->
                    List.of(
                        move.label() + (move.reopens() ? " (opens it again, with a reason)" : ""),
                        move.from().stream().map(this::label).collect(Collectors.joining(" or ")),
                        move.to().map(this::label).orElse("Stays"),
                        move.by().isEmpty()
                            ? "Anyone who may see the record"
                            : FieldWords.roles(move.by()),
                        move.needs().isEmpty() ? "Nothing" : fields.of(move.needs())))
            .toList());
  }

  private String label(Code state) {
    return lifecycle.states().stream()
        .filter(candidate -> candidate.code().equals(state))
        .findFirst()
        .map(State::label)
        .orElse(state.value());
  }
}
