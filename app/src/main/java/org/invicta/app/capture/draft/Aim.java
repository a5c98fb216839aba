package org.invicta.app.capture.draft;

import java.util.Optional;
import org.invicta.app.records.RecordId;
import org.invicta.engine.definition.Code;

/** What a draft is to become. */
public sealed interface Aim {

  /** A new record, perhaps started from another one. */
  record Open(Optional<RecordId> origin) implements Aim {}

  /** A new version of a record. */
  record Change(RecordId record, int basedOn) implements Aim {}

  /** A move of a record. */
  record Move(RecordId record, int basedOn, Code move) implements Aim {}

  /** The record that is changed or moved. */
  default Optional<RecordId> existing() {
    return switch (this) {
      case Open _ -> Optional.empty();
      case Change(var record, _) -> Optional.of(record);
      case Move(var record, _, _) -> Optional.of(record);
    };
  }

  /** The version it is based on; 0 for a new record. */
  default int version() {
    return switch (this) {
      case Open _ -> 0;
      case Change(_, var basedOn) -> basedOn;
      case Move(_, var basedOn, _) -> basedOn;
    };
  }
}
