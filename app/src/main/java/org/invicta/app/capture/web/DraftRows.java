package org.invicta.app.capture.web;

import java.util.List;
import org.invicta.app.capture.draft.Aim;
import org.invicta.app.capture.draft.Drafts;
import org.invicta.app.capture.draft.KeptDraft;
import org.invicta.app.web.PlainWords;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.springframework.stereotype.Component;

/** Drafts as lists show them. */
@Component
public class DraftRows {

  private final Practice practice;
  private final Drafts drafts;

  DraftRows(Practice practice, Drafts drafts) {
    this.practice = practice;
    this.drafts = drafts;
  }

  /**
   * One draft.
   *
   * @param title what it is to become
   * @param saved when it was last saved
   * @param until how long it is kept
   */
  public record Row(String id, String title, String saved, String until) {}

  List<Row> of(List<KeptDraft> list) {
    return list.stream().map(this::row).toList();
  }

  Row row(KeptDraft draft) {
    return new Row(
        draft.id().toString(),
        title(draft),
        PlainWords.moment(draft.changedAt()),
        PlainWords.day(draft.changedAt().plus(drafts.kept())));
  }

  private String title(KeptDraft draft) {
    var type = type(draft.type());
    return switch (draft.aim()) {
      case Aim.Open _ -> type;
      case Aim.Change _ -> "Change: " + type;
      case Aim.Move(_, _, var move) -> type + ": " + move(draft.type(), move);
    };
  }

  private String type(Code type) {
    var definition = practice.records().get(type);
    return definition == null ? type.value() : title(definition);
  }

  private static String title(RecordDefinition definition) {
    return definition.title();
  }

  private String move(Code type, Code move) {
    var lifecycle = practice.lifecycles().get(type);
    return lifecycle == null
        ? move.value()
        : lifecycle.move(move).map(LifecycleDefinition.Move::label).orElse(move.value());
  }
}
