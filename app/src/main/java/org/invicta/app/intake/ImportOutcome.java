package org.invicta.app.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of an import.
 *
 * @param id the import, as the log and the versions it wrote name it
 * @param importer the importer
 * @param by who asked for it
 * @param startedAt when it began
 * @param endedAt when it ended
 * @param files by file
 * @param records by type of record
 * @param rejectedFor how many faults of each code there were
 * @param rejects the file of rejected rows; empty when none was rejected
 * @param notices what else should be known
 */
public record ImportOutcome(
    UUID id,
    String importer,
    String by,
    Instant startedAt,
    Instant endedAt,
    List<FileOutcome> files,
    List<RecordOutcome> records,
    Map<String, Long> rejectedFor,
    Optional<String> rejects,
    List<String> notices) {
  public ImportOutcome {
    files = List.copyOf(files);
    records = List.copyOf(records);
    rejectedFor = Map.copyOf(rejectedFor);
    notices = List.copyOf(notices);
  }

  /** Rows read from all files. */
  public long read() {
    return files.stream().mapToLong(FileOutcome::read).sum();
  }

  /** Rows rejected from all files. */
  public long rejected() {
    return files.stream().mapToLong(FileOutcome::rejected).sum();
  }

  /** Whether there was something to read and all of it was taken in. */
  public boolean complete() {
    return read() > 0 && rejected() == 0;
  }
}
