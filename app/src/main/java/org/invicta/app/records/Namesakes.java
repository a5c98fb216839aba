package org.invicta.app.records;

/** People of whom some record says exactly a name and exactly a date of birth; the nearest there is to knowing somebody whom nobody picked. */
final class Namesakes {

  /** Their ids: {@code :name} and {@code :born} are what is said of them, the date as it is kept. */
  static final String IDS =
      """
      select dated.party_id from assertion dated
      where dated.says = 'date-of-birth' and dated.value = :born and exists (
        select from assertion named
        where named.party_id = dated.party_id and named.says = 'name' and lower(named.value) = lower(:name)
      )
      """;

  private Namesakes() {}
}
