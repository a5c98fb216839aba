package org.invicta.app.county;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.invicta.engine.definition.ForceDefinition;
import org.invicta.engine.definition.Practice;

/** A made-up county, drawn up from its plan and not yet recorded. */
final class County {

  private final List<Settlement> settlements;
  private final Collisions collisions;
  private final Crimes crimes;

  /**
   * Draws it up.
   *
   * @throws org.invicta.app.Refused when the practice files have no force with districts and their population
   */
  County(CountyPlan plan, Practice practice) {
    ForceDefinition force =
        practice
            .force()
            .filter(one -> one.districts().stream().anyMatch(it -> !Band.of(it).isEmpty()))
            .orElseThrow(CountyRefusals::noDistricts);
    var names = Words.names();
    settlements =
        IntStream.range(0, force.districts().size())
            .mapToObj(number -> Settlement.of(plan, force.districts().get(number), number, names))
            .toList();
    collisions = new Collisions(plan, force, practice);
    crimes = new Crimes(plan, force, names);
  }

  List<Settlement> settlements() {
    return settlements;
  }

  Stream<UUID> people() {
    return settlements.stream().flatMap(settlement -> settlement.people().stream());
  }

  /** Everybody who is a child on a day. */
  List<Child> children(LocalDate day) {
    return settlements.stream().flatMap(settlement -> settlement.children(day)).toList();
  }

  Stream<Drafted> households() {
    return settlements.stream().flatMap(Settlement::drafts);
  }

  Stream<Drafted> schools() {
    return settlements.stream().flatMap(Settlement::schoolDrafts);
  }

  Stream<Drafted> censuses() {
    return settlements.stream().flatMap(Settlement::censusDrafts);
  }

  Stream<Drafted> collisions() {
    return collisions.all().map(collisions::draft);
  }

  Stream<Drafted> crimes() {
    return crimes.drafts();
  }

  Truth truth() {
    return Truth.of(collisions.all());
  }
}
