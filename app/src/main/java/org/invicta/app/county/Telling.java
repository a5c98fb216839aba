package org.invicta.app.county;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.invicta.app.records.Actor;
import org.invicta.engine.time.London;

/**
 * What the stories of a county are made of.
 *
 * @param children everybody who is a child on the last day
 * @param words what is said
 */
record Telling(CountyPlan plan, List<Child> children, Cast cast, Words words) {

  private static final int DAYS = 365;

  Telling {
    children = List.copyOf(children);
  }

  /** The instant at which stories stop: the start of the last day. */
  Instant end() {
    return plan.until().atStartOfDay(London.ZONE).toInstant();
  }

  /** Chance for one story. */
  Chance chance(String kind, int number) {
    return Chance.of(plan.seed(), kind, plan.until().toString(), Integer.toString(number));
  }

  /** A time of day within the year before the end. */
  Instant within(Chance chance, int fromHour, int toHour) {
    return plan.until()
        .minusDays(chance.between(15, DAYS))
        .atTime(LocalTime.of(chance.between(fromHour, toHour), chance.below(60)))
        .atZone(London.ZONE)
        .toInstant();
  }

  /** So many minutes before the end. */
  Instant before(int minutes) {
    return end().minus(Duration.ofMinutes(minutes));
  }

  static Instant after(Instant start, int minutes) {
    return start.plus(Duration.ofMinutes(minutes));
  }

  /** A child of these ages; empty where the county has none. */
  Optional<Child> child(Chance chance, int youngest, int oldest, Instant at) {
    var day = java.time.LocalDate.ofInstant(at, London.ZONE);
    var fitting =
        children.stream()
            .filter(child -> child.age(day) >= youngest && child.age(day) <= oldest)
            .toList();
    return fitting.isEmpty() ? Optional.empty() : Optional.of(chance.pick(fitting));
  }

  Actor with(String role) {
    return cast.with(role);
  }

  String name(String role) {
    return cast.name(cast.with(role));
  }

  String say(Chance chance, String kind) {
    return chance.pick(words.of(kind));
  }
}
