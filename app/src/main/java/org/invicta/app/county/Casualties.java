package org.invicta.app.county;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.invicta.app.county.Casualty.RoadUser;

/** Draws those hurt in the collisions of a district from its residents. */
final class Casualties {

  private static final double AGE_NOT_KNOWN = 0.02;
  private static final int YOUNGEST_DRIVER = 17;
  private static final int OLDEST_RIDER_AT_RISK = 30;

  /** How often children of each age from 0 to 15 are hurt outside a vehicle: most on their first ways alone. */
  private static final int[] OUTSIDE = {1, 1, 2, 3, 3, 4, 4, 5, 5, 6, 7, 9, 9, 8, 7, 7};

  private static final int CHILDREN = OUTSIDE.length;

  private final List<Band> bands;
  private final Chance chance;

  Casualties(List<Band> bands, Chance chance) {
    this.bands = bands;
    this.chance = chance;
  }

  /** All who were hurt in one collision, at least one. */
  List<Casualty> ofOneCollision() {
    var first = casualty(RoadUser.any(chance), false);
    var all = new ArrayList<>(List.of(first));
    int more = first.roadUser().hasCompany() ? chance.weighted(66, 22, 8, 4) : 0;
    for (int number = 0; number < more; number++) {
      all.add(casualty(first.roadUser(), true));
    }
    return all;
  }

  private Casualty casualty(RoadUser roadUser, boolean company) {
    boolean child = chance.happens(roadUser.shareOfChildren);
    int age = child ? childAge(roadUser) : adultAge(roadUser);
    boolean known = !chance.happens(AGE_NOT_KNOWN);
    return new Casualty(
        roadUser,
        roadUser.hasCompany() && (company || age < YOUNGEST_DRIVER),
        chance.happens(roadUser == RoadUser.MOTORCYCLIST ? 0.9 : 0.57) ? "male" : "female",
        known ? OptionalInt.of(age) : OptionalInt.empty(),
        severity(roadUser, child));
  }

  private String severity(RoadUser roadUser, boolean child) {
    if (!chance.happens(roadUser.shareOfKilledOrSerious)) {
      return "slight";
    }
    return chance.happens(child ? 0.025 : 0.06) ? "fatal" : "serious";
  }

  private int childAge(RoadUser roadUser) {
    return switch (roadUser) {
      case PEDESTRIAN, PEDAL_CYCLIST -> chance.weighted(OUTSIDE);
      case MOTORCYCLIST -> CHILDREN - 1;
      case CAR_OCCUPANT, BUS_OCCUPANT, GOODS_OCCUPANT -> chance.below(CHILDREN);
    };
  }

  /** An age from 16 in proportion to the residents; the young ride and drive into danger more often. */
  private int adultAge(RoadUser roadUser) {
    while (true) {
      var band = bands.get(chance.weighted(bands.stream().mapToInt(Band::people).toArray()));
      int age = chance.between(band.least(), band.most());
      boolean atRisk = roadUser == RoadUser.PEDESTRIAN || age < OLDEST_RIDER_AT_RISK;
      if (age >= CHILDREN && (atRisk || chance.happens(0.6))) {
        return age;
      }
    }
  }
}
