package org.invicta.app.access;

import java.util.List;
import java.util.Optional;

/**
 * The named officers that anybody may sign in as in a demonstration.
 *
 * @param demonstration whether this is a demonstration; if not there are none
 * @param all in the order of the demonstration file
 */
public record DemonstrationOfficers(boolean demonstration, List<DemonstrationOfficer> all) {

  public DemonstrationOfficers {
    all = List.copyOf(all);
  }

  /** The officer with the code, if this is a demonstration and has one. */
  public Optional<SignedIn> withCode(String code) {
    return all.stream()
        .map(DemonstrationOfficer::officer)
        .filter(officer -> officer.officer().value().equals(code))
        .findFirst();
  }

  /**
   * One named officer.
   *
   * @param officer who signs in
   * @param about a sentence that says what this person does in the demonstration
   */
  public record DemonstrationOfficer(SignedIn officer, String about) {}
}
