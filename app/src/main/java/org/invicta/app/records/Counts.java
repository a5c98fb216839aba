package org.invicta.app.records;

/**
 * What became of the rows taken in.
 *
 * @param created records that are new
 * @param changed new versions of records that said something else
 * @param unchanged rows that say what the record already says
 */
public record Counts(long created, long changed, long unchanged) {

  static final Counts NONE = new Counts(0, 0, 0);

  /** All rows. */
  public long total() {
    return created + changed + unchanged;
  }

  Counts plus(Counts more) {
    return new Counts(created + more.created, changed + more.changed, unchanged + more.unchanged);
  }
}
