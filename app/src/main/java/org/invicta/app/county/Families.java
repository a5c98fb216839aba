package org.invicta.app.county;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.invicta.app.county.Person.Sex;

/** Puts the people of a district into households in which the ages of parents and children are plausible. */
final class Families {

  /** Ages of a mother at the birth of her child, in years. */
  static final int YOUNGEST_MOTHER = 17;

  static final int OLDEST_MOTHER = 45;

  /** Days between the births of a mother's children. */
  static final long LEAST_BETWEEN_BIRTHS = 300;

  private static final int YEARS_BETWEEN_ELDEST_AND_YOUNGEST = 12;
  private static final int MOST_YEARS_BETWEEN_PARTNERS = 9;
  private static final int GRANDPARENT = 45;
  private static final int YOUNG = 25;

  private final Chance chance;
  private final List<Person> left;
  private final List<Household> households = new ArrayList<>();

  private Families(List<Person> people, Chance chance) {
    this.chance = chance;
    this.left = new ArrayList<>(people);
    chance.shuffle(left);
  }

  /** Everybody in one household each. */
  static List<Household> of(List<Person> people, Chance chance) {
    var families = new Families(people, chance);
    families.withChildren();
    families.withoutChildren();
    return List.copyOf(families.households);
  }

  private void withChildren() {
    var children =
        new ArrayList<>(
            left.stream()
                .filter(Person::isChild)
                .sorted(Comparator.comparing(Person::born))
                .toList());
    left.removeIf(Person::isChild);
    while (!children.isEmpty()) {
      var siblings = siblings(children);
      var mother = mother(siblings);
      if (mother.isPresent()) {
        family(mother.get(), siblings);
      } else {
        // no mother fits all of them: the eldest lives with others, the rest wait for another
        // family
        children.addAll(siblings.subList(1, siblings.size()));
        children.sort(Comparator.comparing(Person::born));
        withGrandparent(siblings.getFirst());
      }
    }
  }

  private List<Person> siblings(List<Person> children) {
    var siblings = new ArrayList<>(List.of(children.removeFirst()));
    int wanted = 1 + chance.weighted(42, 40, 14, 4);
    for (int index = 0; index < children.size() && siblings.size() < wanted; index++) {
      var next = children.get(index);
      if (fits(siblings, next) && chance.happens(0.25)) {
        siblings.add(next);
        children.remove(index--);
      }
    }
    return siblings;
  }

  private static boolean fits(List<Person> siblings, Person next) {
    var eldest = siblings.getFirst().born();
    return ChronoUnit.YEARS.between(eldest, next.born()) < YEARS_BETWEEN_ELDEST_AND_YOUNGEST
        && ChronoUnit.DAYS.between(siblings.getLast().born(), next.born()) >= LEAST_BETWEEN_BIRTHS;
  }

  /** The best of a few women whose ages at all births are possible: nearest to 29 at the first birth. */
  private Optional<Person> mother(List<Person> siblings) {
    var found =
        left.stream()
            .filter(person -> person.sex() == Sex.FEMALE)
            .filter(
                person ->
                    siblings.stream()
                        .mapToInt(child -> person.age(child.born()))
                        .allMatch(age -> age >= YOUNGEST_MOTHER && age <= OLDEST_MOTHER))
            .limit(6)
            .min(
                Comparator.comparingInt(
                    person -> Math.abs(person.age(siblings.getFirst().born()) - 29)));
    found.ifPresent(left::remove);
    return found;
  }

  private void family(Person mother, List<Person> siblings) {
    var parents = new ArrayList<>(List.of(mother));
    if (chance.happens(0.8)) {
      partner(mother, Sex.MALE).ifPresent(parents::add);
    }
    var surname = chance.pick(parents).surname();
    var grownUp = grownUpChildren(mother, siblings);
    households.add(
        new Household(
            parents,
            grownUp.stream().map(person -> person.named(surname)).toList(),
            siblings.stream().map(child -> child.named(surname)).toList()));
  }

  private List<Person> grownUpChildren(Person mother, List<Person> siblings) {
    if (!chance.happens(0.25)) {
      return List.of();
    }
    var found =
        left.stream()
            .filter(
                person ->
                    person.age(CountyPlan.REGISTER) < YOUNG
                        && mother.age(person.born()) >= YOUNGEST_MOTHER
                        && mother.age(person.born()) <= OLDEST_MOTHER
                        && ChronoUnit.DAYS.between(person.born(), siblings.getFirst().born())
                            >= LEAST_BETWEEN_BIRTHS)
            .findFirst();
    found.ifPresent(left::remove);
    return found.stream().toList();
  }

  private Optional<Person> partner(Person person, Sex sex) {
    var found =
        left.stream()
            .filter(other -> other.sex() == sex)
            .filter(
                other ->
                    Math.abs(ChronoUnit.YEARS.between(other.born(), person.born()))
                        <= MOST_YEARS_BETWEEN_PARTNERS)
            .findFirst();
    found.ifPresent(left::remove);
    return found;
  }

  private void withGrandparent(Person child) {
    var adult =
        left.stream()
            .filter(person -> person.age(child.born()) >= GRANDPARENT)
            .findFirst()
            .or(() -> left.stream().max(Comparator.comparing(one -> one.age(child.born()))))
            .orElseThrow(() -> new IllegalStateException("A district has children and no adults"));
    left.remove(adult);
    households.add(new Household(List.of(), List.of(adult), List.of(child.named(adult.surname()))));
  }

  private void withoutChildren() {
    while (!left.isEmpty()) {
      var person = left.removeFirst();
      if (person.age(CountyPlan.REGISTER) < YOUNG && chance.happens(0.7)) {
        share(person);
      } else if (chance.happens(0.62)) {
        couple(person);
      } else {
        households.add(new Household(List.of(), List.of(person), List.of()));
      }
    }
  }

  private void share(Person first) {
    var sharing = new ArrayList<>(List.of(first));
    int wanted = chance.between(2, 4);
    for (int index = 0; index < left.size() && sharing.size() < wanted; index++) {
      if (left.get(index).age(CountyPlan.REGISTER) < YOUNG + 5) {
        sharing.add(left.remove(index--));
      }
    }
    households.add(new Household(List.of(), sharing, List.of()));
  }

  private void couple(Person person) {
    var other = person.sex() == Sex.FEMALE ? Sex.MALE : Sex.FEMALE;
    var partner = partner(person, chance.happens(0.97) ? other : person.sex());
    households.add(
        partner
            .map(found -> new Household(couple(person, found), List.of(), List.of()))
            .orElseGet(() -> new Household(List.of(), List.of(person), List.of())));
  }

  private List<Person> couple(Person person, Person partner) {
    return List.of(person, chance.happens(0.7) ? partner.named(person.surname()) : partner);
  }
}
