package org.invicta.app.county;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A made-up person.
 *
 * @param sex as the list of sexes has it
 */
record Person(Sex sex, LocalDate born, String givenName, String surname) {

  static final int GROWN_UP = 18;

  /** The sexes that the register tells apart. */
  enum Sex {
    FEMALE,
    MALE;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Whole years on a day; below 0 before birth. */
  int age(LocalDate day) {
    return (int) ChronoUnit.YEARS.between(born, day);
  }

  boolean isChild() {
    return age(CountyPlan.REGISTER) < GROWN_UP;
  }

  Person named(String other) {
    return new Person(sex, born, givenName, other);
  }
}
