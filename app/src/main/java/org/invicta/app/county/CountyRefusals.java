package org.invicta.app.county;

import java.util.List;
import java.util.stream.Collectors;
import org.invicta.app.Refused;
import org.invicta.app.Refused.Fault;

/** What the made-up county refuses: codes Y001 and on. */
final class CountyRefusals {

  private CountyRefusals() {}

  static Refused realRecords() {
    return new Refused(
        Fault.WORK,
        "Y001",
        "This store holds records that are not made up, and made-up records must not stand among them.",
        "Give an empty directory with --data.");
  }

  static Refused anotherCounty(CountyPlan there, CountyPlan asked) {
    return new Refused(
        Fault.WORK,
        "Y002",
        "This store holds the made-up county of size %s and seed %d, not that of size %s and seed %d."
            .formatted(there.size().word(), there.seed(), asked.size().word(), asked.seed()),
        "Use the seed it was made with, or give an empty directory with --data.");
  }

  static Refused noDistricts() {
    return new Refused(
        Fault.WORK,
        "Y003",
        "The practice files have no force with districts and the ages of their residents.",
        "Name an overlay that has them with --overlay.");
  }

  static Refused notTakenIn(String what, String problem) {
    return new Refused(
        Fault.WORK,
        "Y004",
        "A made-up record does not fit its definition: %s, %s.".formatted(what, problem),
        "Check the practice files against those that came with Invicta.");
  }

  static Refused noSuchSize(String found, List<CountySize> allowed) {
    return new Refused(
        Fault.COMMAND,
        "Y005",
        "There is no size " + found + ".",
        "Allowed: "
            + allowed.stream().map(CountySize::word).collect(Collectors.joining(", "))
            + ".");
  }

  static Refused notWritten(String file, String why) {
    return new Refused(
        Fault.WORK,
        "Y006",
        "The truth could not be written to %s: %s.".formatted(file, why),
        "Give a file that can be written with --truth; the county itself is made.");
  }
}
