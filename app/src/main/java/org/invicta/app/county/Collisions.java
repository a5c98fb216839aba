package org.invicta.app.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.ForceDefinition;
import org.invicta.engine.definition.ForceDefinition.District;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;

/** The road collisions of a county, as the national file has them: with districts and ages, and without names. */
final class Collisions {

  static final Code TYPE = new Code("collision");

  /** A year for each resident, as forces of the size of a county report. */
  private static final double COLLISIONS = 0.0019;

  private static final Code FORCES = new Code("reporting-force");
  private static final int MONTHS = 3;
  private static final List<Integer> SPEED_LIMITS = List.of(20, 30, 40, 50, 60, 70);

  private final CountyPlan plan;
  private final ForceDefinition force;
  private final Optional<String> reportedBy;

  Collisions(CountyPlan plan, ForceDefinition force, Practice practice) {
    this.plan = plan;
    this.force = force;
    this.reportedBy = reporter(force, practice);
  }

  private static Optional<String> reporter(ForceDefinition force, Practice practice) {
    return practice.codeLists().values().stream()
        .filter(list -> list.code().equals(FORCES))
        .flatMap(list -> list.values().stream())
        .filter(
            value -> value.external().getOrDefault("stats19", List.of()).contains(force.number()))
        .map(CodeList.Value::code)
        .findFirst();
  }

  /** One collision. */
  record Collision(
      String reference, LocalDate day, int hour, District district, List<Casualty> casualties) {}

  /** Every collision up to the last day, quarter by quarter. */
  Stream<Collision> all() {
    return Stream.iterate(
            CountyPlan.BEGINS,
            quarter -> !quarter.isAfter(plan.until()),
            quarter -> quarter.plusMonths(MONTHS))
        .flatMap(quarter -> force.districts().stream().flatMap(district -> of(quarter, district)));
  }

  /** A quarter is always made as a whole, so that a later last day only adds to it. */
  private Stream<Collision> of(LocalDate quarter, District district) {
    var bands = Band.of(district);
    if (bands.isEmpty()) {
      return Stream.empty();
    }
    var chance = Chance.of(plan.seed(), "collisions", quarter.toString(), district.gss());
    var casualties = new Casualties(bands, chance);
    int count = chance.poisson(Band.total(bands) * COLLISIONS / 4 * season(quarter));
    return IntStream.range(0, count)
        .mapToObj(number -> collision(quarter, district, number, chance, casualties))
        .filter(collision -> !collision.day().isAfter(plan.until()));
  }

  private static double season(LocalDate quarter) {
    return switch (quarter.getMonthValue()) {
      case 1 -> 0.92;
      case 10 -> 1.06;
      default -> 1.01;
    };
  }

  private static Collision collision(
      LocalDate quarter, District district, int number, Chance chance, Casualties casualties) {
    int days =
        (int) java.time.temporal.ChronoUnit.DAYS.between(quarter, quarter.plusMonths(MONTHS));
    var day = quarter.plusDays(chance.below(days));
    int hour =
        chance.weighted(1, 1, 1, 1, 1, 2, 4, 8, 10, 6, 6, 7, 7, 7, 8, 11, 11, 11, 9, 7, 5, 4, 3, 2);
    var reference = "SYN-%s-%s-%04d".formatted(quarter, district.gss(), number + 1);
    return new Collision(reference, day, hour, district, casualties.ofOneCollision());
  }

  /** The record of a collision. */
  Drafted draft(Collision collision) {
    var chance = Chance.of(plan.seed(), "circumstances", collision.reference());
    var happened =
        new Fields()
            .put("reference", collision.reference())
            .put("occurred-on", collision.day())
            .put("occurred-at", "%02d:%02d".formatted(collision.hour(), chance.below(60)));
    reportedBy.ifPresent(force -> happened.put("reported-by", force));
    boolean urban = chance.happens(0.65);
    var vehicles = vehicles(collision, chance);
    var body =
        new Fields()
            .put("happened", happened)
            .put("where", where(collision, urban))
            .put("road", road(urban, chance))
            .put("conditions", conditions(collision, chance))
            .put("outcome", outcome(collision, vehicles.size()))
            .put(
                "involved",
                new Fields().put("casualties", casualties(collision)).put("vehicles", vehicles))
            .group();
    return new Drafted(
        TYPE,
        collision.reference(),
        body,
        List.of(),
        collision.day().atStartOfDay(London.ZONE).toInstant());
  }

  private static Fields where(Collision collision, boolean urban) {
    return new Fields()
        .put("district", collision.district().gss())
        .put("urban-or-rural", urban ? "urban" : "rural");
  }

  private static Fields road(boolean urban, Chance chance) {
    return new Fields()
        .put("road-class", chance.pick(List.of("a", "a", "b", "c", "unclassified", "unclassified")))
        .put("road-type", chance.pick(List.of("single", "single", "single", "dual", "roundabout")))
        .put(
            "speed-limit",
            urban
                ? chance.pick(SPEED_LIMITS.subList(0, 3))
                : chance.pick(SPEED_LIMITS.subList(2, 6)))
        .put(
            "junction", chance.pick(List.of("none", "t-or-staggered", "crossroads", "roundabout")));
  }

  private static Fields conditions(Collision collision, Chance chance) {
    boolean wet = chance.happens(0.28);
    boolean dark = collision.hour() < 6 || collision.hour() > 20;
    return new Fields()
        .put("light", dark ? "dark-lit" : "daylight")
        .put("weather", wet ? "rain" : "fine")
        .put("surface", wet ? "wet" : "dry");
  }

  private static Fields outcome(Collision collision, int vehicles) {
    var worst =
        Stream.of("fatal", "serious")
            .filter(
                word ->
                    collision.casualties().stream().anyMatch(one -> one.severity().equals(word)))
            .findFirst()
            .orElse("slight");
    return new Fields()
        .put("severity", worst)
        .put("casualties-stated", collision.casualties().size())
        .put("vehicles-stated", vehicles);
  }

  private static List<Value.Group> casualties(Collision collision) {
    var items = new ArrayList<Value.Group>();
    for (Casualty casualty : collision.casualties()) {
      var item =
          new Fields()
              .put("reference", items.size() + 1)
              .put("vehicle-reference", 1)
              .put("class", role(casualty))
              .put("road-user", casualty.roadUser().word)
              .put("sex", casualty.sex())
              .put("severity", casualty.severity());
      casualty.age().ifPresent(age -> item.put("age", age));
      items.add(item.group());
    }
    return items;
  }

  private static String role(Casualty casualty) {
    if (casualty.roadUser() == Casualty.RoadUser.PEDESTRIAN) {
      return "pedestrian";
    }
    return casualty.passenger() ? "passenger" : "driver-or-rider";
  }

  private static List<Value.Group> vehicles(Collision collision, Chance chance) {
    var first = collision.casualties().getFirst().roadUser();
    var types = new ArrayList<>(List.of(first.vehicle));
    if (first != Casualty.RoadUser.PEDESTRIAN && chance.happens(0.7)) {
      types.add(chance.pick(List.of("car", "car", "car", "van", "goods-from-7-5t")));
    }
    return IntStream.range(0, types.size())
        .mapToObj(
            number ->
                new Fields()
                    .put("reference", number + 1)
                    .put("type", types.get(number))
                    .put(
                        "manoeuvre", chance.pick(List.of("ahead", "turning-right", "turning-left")))
                    .group())
        .toList();
  }
}
