package org.invicta.app.worklist.desk;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.invicta.app.records.RecordId;

/** A record and the version of whose work it is that somebody saw. */
public record Handle(RecordId record, int version) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\.([0-9]{1,9})");

  /** As forms send it; empty when it is no such text. */
  public static Optional<Handle> read(String text) {
    var shape = SHAPE.matcher(text);
    return shape.matches()
        ? Optional.of(
            new Handle(
                new RecordId(UUID.fromString(shape.group(1))), Integer.parseInt(shape.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return record + "." + version;
  }
}
