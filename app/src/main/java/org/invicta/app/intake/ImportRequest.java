package org.invicta.app.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants imported.
 *
 * @param importer the importer, such as {@code stats19}
 * @param paths files, or a directory whose files are meant
 * @param on the day that the numbers are for, where the files do not say it
 * @param rejects where rejected rows are written; empty for a file in the data directory
 * @param by who asked for it
 */
public record ImportRequest(
    String importer, List<Path> paths, Optional<LocalDate> on, Optional<Path> rejects, String by) {
  public ImportRequest {
    paths = List.copyOf(paths);
  }
}
