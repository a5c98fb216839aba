package org.invicta.engine.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * One force: what an overlay says of itself.
 *
 * @param code the overlay's code
 * @param title the force's name
 * @param number the force's number in national data
 * @param districts its districts
 */
public record ForceDefinition(
    Place place, Code code, String title, String number, List<District> districts) {

  /**
   * A district.
   *
   * @param code its code in this overlay
   * @param gss its national statistics code
   * @param aliases former names
   * @param ages residents by age band at the date of each estimate; bands such as {@code 0-4} and {@code 90+}
   */
  public record District(
      Code code,
      String title,
      String gss,
      List<String> aliases,
      NavigableMap<LocalDate, NavigableMap<String, Integer>> ages) {}

  public ForceDefinition {
    districts = List.copyOf(districts);
  }

  /** A district by its national statistics code. */
  public Optional<District> district(String gss) {
    return districts.stream().filter(district -> district.gss().equals(gss)).findFirst();
  }
}
