package org.invicta.app.records;

/**
 * What another module keeps of a record from its first moment, written with it. A listener of {@link RecordChanged} is not told of
 * openings from which nothing follows, as those are written for several people at once.
 */
@FunctionalInterface
public interface WithOpening {

  /**
   * Adds the rows to keep.
   *
   * @param opening the record as it is about to be opened
   */
  void rows(RecordChanged opening, Rows rows);
}
