package org.invicta.app.papers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.invicta.app.records.AnswerRows;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.definition.PaperDefinition;

/**
 * A paper drawn up from a version of a record.
 *
 * @param definition what it is
 * @param record the version it says what it says from
 * @param force the force that gives it; empty without one
 * @param synthetic whether the data is made up
 * @param drawnUp when
 * @param parts its parts, those that stand in it
 */
public record Paper(
    PaperDefinition definition,
    Snapshot record,
    Optional<String> force,
    boolean synthetic,
    Instant drawnUp,
    List<Part> parts) {

  /**
   * A part.
   *
   * @param title its heading
   * @param words what stands above the answers; may be empty
   * @param shown the answers, one for each field, and repeated groups
   */
  public record Part(String title, String words, AnswerRows.Shown shown) {}

  public Paper {
    parts = List.copyOf(parts);
  }

  /** The name of its file: the paper and the record's number, never a person's name. */
  public String fileName() {
    return "%s-%s-%d.pdf"
        .formatted(
            definition.code(), record.id().value().toString().substring(24), record.version());
  }
}
