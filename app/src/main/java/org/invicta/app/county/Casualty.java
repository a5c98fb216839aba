package org.invicta.app.county;

import java.util.List;
import java.util.OptionalInt;

/**
 * Somebody hurt in a collision.
 *
 * @param roadUser how they took part, as the list of road users has it
 * @param age in years; empty when it is not known
 * @param severity {@code fatal}, {@code serious} or {@code slight}
 */
record Casualty(
    RoadUser roadUser, boolean passenger, String sex, OptionalInt age, String severity) {

  private static final int OLDEST_CHILD = 15;

  /** How people take part in traffic, with what is usual for each. */
  enum RoadUser {
    PEDESTRIAN("pedestrian", "car", 14, 0.22, 0.30),
    PEDAL_CYCLIST("pedal-cyclist", "pedal-cycle", 12, 0.15, 0.24),
    MOTORCYCLIST("motorcyclist", "motorcycle-to-125cc", 13, 0.01, 0.40),
    CAR_OCCUPANT("car-occupant", "car", 55, 0.07, 0.14),
    BUS_OCCUPANT("bus-occupant", "bus-or-coach", 2, 0.12, 0.08),
    GOODS_OCCUPANT("goods-occupant", "van", 4, 0.01, 0.14);

    final String word;

    /** The vehicle they were in or on, or that hit them. */
    final String vehicle;

    final int weight;
    final double shareOfChildren;
    final double shareOfKilledOrSerious;

    RoadUser(
        String word,
        String vehicle,
        int weight,
        double shareOfChildren,
        double shareOfKilledOrSerious) {
      this.word = word;
      this.vehicle = vehicle;
      this.weight = weight;
      this.shareOfChildren = shareOfChildren;
      this.shareOfKilledOrSerious = shareOfKilledOrSerious;
    }

    static RoadUser any(Chance chance) {
      var all = List.of(values());
      return all.get(chance.weighted(all.stream().mapToInt(roadUser -> roadUser.weight).toArray()));
    }

    /** Whether others can be with them, so that a collision has further casualties of the kind. */
    boolean hasCompany() {
      return this == CAR_OCCUPANT || this == BUS_OCCUPANT || this == GOODS_OCCUPANT;
    }
  }

  /** Whether this is a child aged 0 to 15 who was killed or seriously injured. */
  boolean isChildKilledOrSerious() {
    return age.isPresent() && age.getAsInt() <= OLDEST_CHILD && !severity.equals("slight");
  }
}
