package org.invicta.app.intake.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.invicta.app.intake.map.Fault;
import org.invicta.app.intake.sort.SortedRows;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;

/** What an importer works with. */
public interface Job {

  /** The files, in the order of their names. */
  List<InputFile> files();

  /** The definitions in force. */
  Practice practice();

  /** Today, Europe/London. */
  LocalDate today();

  /** The day the person gave for files that do not say their own; empty when none was given. */
  Optional<LocalDate> on();

  /** Where to put rows in order. The job takes it away at its end. */
  SortedRows sorter();

  /** Where records of a type go. */
  RecordSink sink(Code type);

  /** A row of this file has been read. */
  void read(InputFile file);

  /** A row of this file has been taken in, as a record or as a part of one. */
  void taken(int file);

  /** A row of this file is not taken in, and why. */
  void rejected(int file, long line, String raw, List<Fault> faults);

  /** Something the person should know about the import as a whole. */
  void notice(String words);

  /** So many of so many rows are done with at this stage. */
  void progress(String stage, long done, long total);
}
