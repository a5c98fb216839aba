package org.invicta.app.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Says what became of an import. */
final class ImportWords {

  private static final double MILLISECONDS = 1000.0;

  private ImportWords() {}

  static List<String> of(ImportOutcome outcome) {
    var lines = new ArrayList<>(outcome.notices());
    for (FileOutcome file : outcome.files()) {
      lines.add(
          "%s: %,d rows read = %,d taken in + %,d rejected"
              .formatted(file.name(), file.read(), file.taken(), file.rejected()));
    }
    for (RecordOutcome records : outcome.records()) {
      lines.add(
          "%s: %,d created, %,d changed, %,d unchanged"
              .formatted(
                  records.type(), records.created(), records.changed(), records.unchanged()));
    }
    outcome
        .rejects()
        .ifPresent(file -> lines.add("Rejected rows, with what to do: " + file + reasons(outcome)));
    var took = Duration.between(outcome.startedAt(), outcome.endedAt()).toMillis() / MILLISECONDS;
    lines.add("Import %s took %.1f s".formatted(outcome.id(), took));
    return lines;
  }

  private static String reasons(ImportOutcome outcome) {
    return outcome.rejectedFor().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(reason -> "%s %,d".formatted(reason.getKey(), reason.getValue()))
        .collect(java.util.stream.Collectors.joining(", ", " (", ")"));
  }
}
