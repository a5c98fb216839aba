package org.invicta.app.intake.run;

import org.invicta.app.intake.file.Columns;
import org.invicta.app.intake.file.Fingerprint;

/**
 * A file of an import.
 *
 * @param number which file of the import it is, from 0
 * @param fingerprint the file itself
 * @param columns its columns, and by them what kind of file it is
 */
public record InputFile(int number, Fingerprint fingerprint, Columns columns) {

  /** Its file name. */
  public String name() {
    return fingerprint.name();
  }

  /** The code of its layout. */
  public String kind() {
    return columns.layout().code();
  }
}
