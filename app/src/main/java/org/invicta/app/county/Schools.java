package org.invicta.app.county;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.app.county.Person.Sex;

/**
 * The schools of one district: two primary schools and a secondary one.
 *
 * @param district the place of the district in the overlay, from 0
 */
record Schools(int district, Chance chance, List<School> all) {

  private static final int PRIMARIES = 2;
  private static final int EACH = PRIMARIES + 1;

  /** Reference numbers from here on have never been given to a school. */
  private static final int FIRST_NUMBER = 900_001;

  private static final int FIRST_AGE = 4;
  private static final int FIRST_SECONDARY_AGE = 11;
  private static final int LAST_AGE = 15;

  /**
   * A school.
   *
   * @param number its reference number
   */
  record School(int number, String name, String village, String street, boolean secondary) {

    /** Whether nobody has told the police of a mailbox: the school has to be rung. */
    boolean hasNoMailbox() {
      return number % 7 == 5;
    }

    String reference() {
      return Integer.toString(number);
    }
  }

  static Schools of(int district, Words names, List<String> villages, Chance chance) {
    var all = new ArrayList<School>();
    for (int place = 0; place < EACH; place++) {
      boolean secondary = place == PRIMARIES;
      var village = villages.get(place % villages.size());
      all.add(
          new School(
              FIRST_NUMBER + district * EACH + place,
              name(village, secondary, names, chance),
              village,
              chance.between(1, 90)
                  + " "
                  + chance.pick(names.of("streets"))
                  + " "
                  + chance.pick(names.of("ways")),
              secondary));
    }
    return new Schools(district, chance, List.copyOf(all));
  }

  private static String name(String village, boolean secondary, Words names, Chance chance) {
    if (secondary) {
      return village + " Academy";
    }
    return chance.happens(0.4)
        ? "St " + chance.pick(names.of("saints")) + "’s Primary School, " + village
        : village + " Primary School";
  }

  /**
   * The school that a child of a household goes to on a day; empty for a child too young or too old. Brothers and sisters go to the
   * same primary school.
   */
  Optional<School> of(Person child, int household, LocalDate day) {
    int age = child.age(startOfSchoolYear(day));
    if (age < FIRST_AGE || age > LAST_AGE) {
      return Optional.empty();
    }
    return Optional.of(age >= FIRST_SECONDARY_AGE ? all.getLast() : all.get(household % PRIMARIES));
  }

  private static LocalDate startOfSchoolYear(LocalDate day) {
    int year = day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1;
    return LocalDate.of(year, 8, 31);
  }

  /** The days of the yearly census: the third Thursday of January. */
  static List<LocalDate> censusDays(LocalDate until) {
    var days = new ArrayList<LocalDate>();
    for (int year = CountyPlan.BEGINS.getYear() + 1; ; year++) {
      var day =
          LocalDate.of(year, 1, 1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.THURSDAY));
      if (day.isAfter(until)) {
        return days;
      }
      days.add(day);
    }
  }

  /** How many pupils of a sex a school has on a day. */
  int pupils(School school, Sex sex, List<Household> households, LocalDate day) {
    int pupils = 0;
    for (int number = 0; number < households.size(); number++) {
      int household = number;
      pupils +=
          (int)
              households
                  .get(number)
                  .members()
                  .filter(person -> person.sex() == sex)
                  .filter(
                      person ->
                          of(person, household, day)
                              .filter(found -> found.equals(school))
                              .isPresent())
                  .count();
    }
    return pupils;
  }
}
