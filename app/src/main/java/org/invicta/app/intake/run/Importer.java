package org.invicta.app.intake.run;

import java.util.List;
import org.invicta.app.intake.file.Layout;

/** Takes in files of one format. */
public interface Importer {

  /** The name people use for it: {@code ./invicta import NAME}. */
  String name();

  /** The kinds of file it takes. */
  List<Layout> layouts();

  /**
   * Reads the files of a job and hands over what they say, row by row.
   *
   * @throws org.invicta.app.Refused when the files as a whole cannot be taken in; then nothing has been handed over
   */
  void take(Job job);
}
