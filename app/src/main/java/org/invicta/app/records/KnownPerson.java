package org.invicta.app.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person and what the records one may read say of them.
 *
 * @param id the person
 * @param names every name said, the latest first
 * @param born the date of birth said last
 * @param address the address said last
 * @param records how many records say something of them
 */
public record KnownPerson(
    UUID id, List<String> names, Optional<LocalDate> born, Optional<String> address, long records) {

  public KnownPerson {
    names = List.copyOf(names);
  }

  /** Never who it is. */
  @Override
  public String toString() {
    return "KnownPerson[" + id + "]";
  }
}
