package org.invicta.app.records;

import java.io.IOException;
import java.util.Optional;

/** Looks for what is harmful in a file. */
@FunctionalInterface
interface FileScan {

  /** Finds nothing in any file, where no scanner is configured. */
  FileScan NONE = _ -> Optional.empty();

  /**
   * The name of what is harmful; empty when nothing was found.
   *
   * @throws IOException when the file could not be looked at
   */
  Optional<String> harmful(byte[] bytes) throws IOException;
}
