package org.invicta.app.county;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.ForceDefinition;
import org.invicta.engine.definition.ForceDefinition.District;
import org.invicta.engine.time.London;

/** The street crimes of a county, as they are published each month: with a made-up location and nobody's age. */
final class Crimes {

  static final Code TYPE = new Code("street-crime");

  private static final List<String> TYPES =
      List.of(
          "violence-and-sexual-offences",
          "anti-social-behaviour",
          "criminal-damage-and-arson",
          "public-order",
          "shoplifting",
          "vehicle-crime",
          "other-theft",
          "burglary",
          "drugs",
          "robbery",
          "bicycle-theft");

  private static final int[] WEIGHTS = {38, 16, 9, 8, 9, 6, 6, 4, 3, 1, 1};
  private static final String NO_CRIME = "anti-social-behaviour";

  private static final List<String> OUTCOMES =
      List.of(
          "under-investigation",
          "investigation-complete-no-suspect-identified",
          "unable-to-prosecute-suspect",
          "local-resolution",
          "awaiting-court-outcome");

  private static final double RESIDENTS = 100_000.0;

  private final CountyPlan plan;
  private final ForceDefinition force;
  private final Words names;

  Crimes(CountyPlan plan, ForceDefinition force, Words names) {
    this.plan = plan;
    this.force = force;
    this.names = names;
  }

  /** Every crime of the months that have ended by the last day. */
  Stream<Drafted> drafts() {
    return Stream.iterate(
            CountyPlan.BEGINS,
            month -> !month.plusMonths(1).isAfter(plan.until()),
            month -> month.plusMonths(1))
        .flatMap(month -> force.districts().stream().flatMap(district -> of(month, district)));
  }

  private Stream<Drafted> of(LocalDate month, District district) {
    var chance = Chance.of(plan.seed(), "crimes", month.toString(), district.gss());
    double mean = Band.total(Band.of(district)) / RESIDENTS * plan.size().crimesAMonth();
    return IntStream.range(0, chance.poisson(mean))
        .mapToObj(number -> draft(month, district, number, chance));
  }

  private Drafted draft(LocalDate month, District district, int number, Chance chance) {
    var id = "SYN-%s-%s-%04d".formatted(month, district.gss(), number + 1);
    var type = TYPES.get(chance.weighted(WEIGHTS));
    var what = new Fields().put("crime-id", id).put("month", month).put("type", type);
    if (!type.equals(NO_CRIME)) {
      what.put("outcome", OUTCOMES.get(chance.weighted(25, 40, 28, 4, 3)));
    }
    var location =
        "On or near %s %s"
            .formatted(chance.pick(names.of("streets")), chance.pick(names.of("ways")));
    var body =
        new Fields()
            .put("what", what)
            .put("where", new Fields().put("district", district.title()).put("location", location))
            .put(
                "source",
                new Fields().put("reported-by", force.title()).put("falls-within", force.title()))
            .group();
    return new Drafted(
        TYPE, month + "/" + id, body, List.of(), month.atStartOfDay(London.ZONE).toInstant());
  }
}
