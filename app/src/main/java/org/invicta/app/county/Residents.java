package org.invicta.app.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.invicta.app.county.Person.Sex;

/** Makes the people of a district with the age structure of its residents. */
final class Residents {

  private static final int OLD = 75;
  private static final int FIRST_ERA = 1900;
  private static final int SECOND_ERA = 1950;
  private static final int YEARS_OF_AN_ERA = 20;
  private static final int LAST_ERA = 2010;

  private final Words names;

  Residents(Words names) {
    this.names = names;
  }

  /** So many people of each band that together they are as many as the whole asks for. */
  List<Person> of(List<Band> bands, int residentsForEachPerson, Chance chance) {
    var people = new ArrayList<Person>();
    int[] wanted = shares(bands, residentsForEachPerson);
    for (int index = 0; index < wanted.length; index++) {
      for (int number = 0; number < wanted[index]; number++) {
        people.add(person(bands.get(index), chance));
      }
    }
    return people;
  }

  /** Whole numbers nearest to the shares that add up to the rounded total: those with the largest rest get one more. */
  private static int[] shares(List<Band> bands, int divisor) {
    int[] shares = bands.stream().mapToInt(band -> band.people() / divisor).toArray();
    int missing = Math.round((float) Band.total(bands) / divisor) - IntStream.of(shares).sum();
    IntStream.range(0, shares.length)
        .boxed()
        .sorted(
            Comparator.comparing((Integer index) -> -(bands.get(index).people() % divisor))
                .thenComparing(Comparator.naturalOrder()))
        .limit(missing)
        .forEach(index -> shares[index]++);
    return shares;
  }

  private Person person(Band band, Chance chance) {
    int age = chance.between(band.least(), band.most());
    var sex = chance.happens(age >= OLD ? 0.57 : 0.505) ? Sex.FEMALE : Sex.MALE;
    var born = CountyPlan.REGISTER.minusYears(age).minusDays(chance.below(365));
    return new Person(
        sex, born, chance.pick(names.of(era(sex, born))), chance.pick(names.of("surnames")));
  }

  private static String era(Sex sex, LocalDate born) {
    int year = Math.min(born.getYear(), LAST_ERA);
    int era =
        year < SECOND_ERA
            ? FIRST_ERA
            : SECOND_ERA + (year - SECOND_ERA) / YEARS_OF_AN_ERA * YEARS_OF_AN_ERA;
    return (sex == Sex.FEMALE ? "girls-" : "boys-") + era;
  }
}
