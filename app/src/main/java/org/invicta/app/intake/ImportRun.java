package org.invicta.app.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An import as the log has it.
 *
 * @param id the import
 * @param importer the importer
 * @param by who asked for it
 * @param startedAt when it began
 * @param endedAt when it ended; empty while it runs, or when the machine stopped before its end
 * @param state how it stands
 * @param files its files and what became of each, as JSON
 * @param records what became of the records, as JSON
 * @param read rows read
 * @param rejected rows rejected
 * @param rejects the file of rejected rows; empty when none was rejected
 * @param failure why it failed; empty when it did not
 */
public record ImportRun(
    UUID id,
    String importer,
    String by,
    Instant startedAt,
    Optional<Instant> endedAt,
    String state,
    String files,
    String records,
    long read,
    long rejected,
    Optional<String> rejects,
    Optional<String> failure) {}
