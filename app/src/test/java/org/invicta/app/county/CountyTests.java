package org.invicta.app.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.invicta.app.county.PlannedUpdates.OfAction;
import org.invicta.app.county.PlannedUpdates.Planned;
import org.invicta.engine.definition.ForceDefinition.District;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.StrategyDefinition.Status;
import org.invicta.engine.time.London;
import org.junit.jupiter.api.Test;

/** What a made-up county is like before it is recorded. */
class CountyTests {

  private static final LocalDate UNTIL = LocalDate.of(2025, 8, 20);
  private static final Practice PRACTICE = ProjectPractice.practice();

  private final County county = new County(plan(7, UNTIL), PRACTICE);

  private static CountyPlan plan(long seed, LocalDate until) {
    return new CountyPlan(CountySize.HAMLET, seed, until);
  }

  private static Stream<String> texts(County county) {
    return Stream.of(
            county.households(),
            county.schools(),
            county.censuses(),
            county.collisions(),
            county.crimes())
        .flatMap(Function.identity())
        .map(Drafted::toString);
  }

  @Test
  void theSameSeedMakesTheSameRecordsToTheLastCharacter() {
    var again = new County(plan(7, UNTIL), ProjectPractice.practice());
    assertThat(texts(again).toList()).isEqualTo(texts(county).toList());
    assertThat(updates(7, UNTIL)).isEqualTo(updates(7, UNTIL)).isNotEqualTo(updates(8, UNTIL));
  }

  @Test
  void anotherSeedMakesOtherRecords() {
    var other = new County(plan(8, UNTIL), PRACTICE);
    var people = county.people().collect(Collectors.toCollection(HashSet::new));
    assertThat(other.people()).isNotEmpty().noneMatch(people::contains);
    assertThat(other.collisions().map(Drafted::body))
        .isNotEqualTo(county.collisions().map(Drafted::body).toList());
  }

  @Test
  void aLaterLastDayOnlyAddsPeopleAndEvents() {
    var earlier = texts(new County(plan(7, LocalDate.of(2024, 5, 14)), PRACTICE)).toList();
    var later = texts(county).collect(Collectors.toCollection(HashSet::new));
    assertThat(earlier.stream().filter(text -> !later.contains(text))).isEmpty();
    assertThat(later).hasSizeGreaterThan(earlier.size());
  }

  @Test
  void aKeyIsGivenOnce() {
    assertThat(county.people()).doesNotHaveDuplicates();
    assertThat(
            Stream.of(county.households(), county.collisions(), county.crimes(), county.censuses())
                .flatMap(Function.identity())
                .map(draft -> draft.type() + " " + draft.key()))
        .doesNotHaveDuplicates();
  }

  @Test
  void bandsAreInTheOrderOfTheirAgesAndNotOfTheirTexts() {
    var district = PRACTICE.force().orElseThrow().districts().getFirst();
    assertThat(Band.of(district)).extracting(Band::least).isSorted().startsWith(0, 5, 10);
  }

  @Test
  void eachDistrictHasTheAgeStructureOfItsResidents() {
    for (Settlement settlement : county.settlements()) {
      var ages =
          settlement.households().stream()
              .flatMap(Household::members)
              .map(person -> person.age(CountyPlan.REGISTER))
              .toList();
      for (Band band : Band.of(settlement.district())) {
        long people =
            ages.stream().filter(age -> age >= band.least() && age <= band.most()).count();
        double share = band.people() / (double) CountySize.HAMLET.residentsForEachPerson();
        assertThat((double) people)
            .as("%s, %s", settlement.district().title(), band)
            .isCloseTo(share, within(1.0));
      }
    }
  }

  @Test
  void nobodyIsLostBetweenPeopleAndHouseholds() {
    for (Settlement settlement : county.settlements()) {
      double all =
          Band.total(Band.of(settlement.district()))
              / (double) CountySize.HAMLET.residentsForEachPerson();
      assertThat((double) settlement.people().size()).isCloseTo(all, within(0.51));
    }
    assertThat(county.people().count()).isBetween(4_000L, 6_000L);
  }

  @Test
  void parentsAreOfAnAgeToHaveTheirChildren() {
    assertThat(households()).isNotEmpty();
    households()
        .filter(household -> !household.children().isEmpty() && !household.parents().isEmpty())
        .forEach(CountyTests::assertMotherFits);
  }

  private static void assertMotherFits(Household household) {
    var mother = household.parents().getFirst();
    var children =
        Stream.of(household.others(), household.children())
            .flatMap(List::stream)
            .map(Person::born)
            .sorted()
            .toList();
    assertThat(children)
        .allSatisfy(
            born ->
                assertThat(mother.age(born))
                    .isBetween(Families.YOUNGEST_MOTHER, Families.OLDEST_MOTHER));
    for (int place = 1; place < children.size(); place++) {
      assertThat(ChronoUnit.DAYS.between(children.get(place - 1), children.get(place)))
          .isGreaterThanOrEqualTo(Families.LEAST_BETWEEN_BIRTHS);
    }
  }

  @Test
  void aChildNeverLivesWithoutAnAdultAndMostlyWithParents() {
    var withChildren = households().filter(household -> !household.children().isEmpty()).toList();
    assertThat(withChildren)
        .allSatisfy(
            household ->
                assertThat(household.parents().size() + household.others().size()).isPositive());
    var kinds =
        withChildren.stream()
            .collect(Collectors.groupingBy(Household::kind, TreeMap::new, Collectors.counting()));
    assertThat(kinds.get("couple-with-children"))
        .isGreaterThan(kinds.get("one-parent"))
        .isGreaterThan(kinds.getOrDefault("other-with-children", 0L) * 5);
  }

  private Stream<Household> households() {
    return county.settlements().stream().flatMap(settlement -> settlement.households().stream());
  }

  @Test
  void pupilsOfTheSchoolsAreTheChildrenOfTheFamilies() {
    var day = Schools.censusDays(UNTIL).getLast();
    for (Settlement settlement : county.settlements()) {
      long pupils =
          settlement.schools().all().stream()
              .mapToLong(
                  school ->
                      Stream.of(Person.Sex.values())
                          .mapToInt(
                              sex ->
                                  settlement
                                      .schools()
                                      .pupils(school, sex, settlement.households(), day))
                          .sum())
              .sum();
      var endOfAugust = LocalDate.of(day.getYear() - 1, 8, 31);
      long children =
          settlement.households().stream()
              .flatMap(Household::members)
              .filter(person -> person.age(endOfAugust) >= 4 && person.age(endOfAugust) <= 15)
              .count();
      assertThat(pupils).isEqualTo(children).isPositive();
    }
  }

  @Test
  void everyCollisionHurtSomebodyAndHasAPlaceInADistrict() {
    var districts =
        PRACTICE.force().orElseThrow().districts().stream()
            .map(District::gss)
            .collect(Collectors.toSet());
    assertThat(new Collisions(plan(7, UNTIL), PRACTICE.force().orElseThrow(), PRACTICE).all())
        .isNotEmpty()
        .allSatisfy(
            collision -> {
              assertThat(collision.casualties()).isNotEmpty();
              assertThat(collision.day()).isBetween(CountyPlan.BEGINS, UNTIL);
              assertThat(districts).contains(collision.district().gss());
            });
  }

  @Test
  void childrenAreHurtAboutAsOftenAsInRealForces() {
    var truth = new County(plan(7, LocalDate.of(2025, 3, 31)), PRACTICE).truth();
    double years = 2;
    long children = truth.children().values().stream().mapToLong(Long::longValue).sum();
    double under16 =
        PRACTICE.force().orElseThrow().districts().stream()
            .flatMap(district -> Band.of(district).stream())
            .mapToDouble(band -> band.people() * Math.clamp((16.0 - band.least()) / 5, 0, 1))
            .sum();
    assertThat(children / years / under16 * 100_000).isBetween(12.0, 28.0);
    assertThat(truth.casualties()).isGreaterThan(truth.collisions());
    assertThat(truth.children().keySet()).anyMatch(cell -> cell.quarter().equals("2024-Q2"));
  }

  @Test
  void theSameSeedTellsTheSameStories() {
    var stories = new Cases(plan(7, UNTIL), county).all();
    assertThat(new Cases(plan(7, UNTIL), new County(plan(7, UNTIL), PRACTICE)).all())
        .isEqualTo(stories);
    assertThat(stories)
        .extracting(Case::key)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(
            new Cases(plan(8, UNTIL), new County(plan(8, UNTIL), PRACTICE))
                .all().stream().map(Case::key).toList());
  }

  @Test
  void aStoryMovesForwardAndIsOverBeforeTheLastDayOrWithinIt() {
    var end = UNTIL.plusDays(1).atStartOfDay(London.ZONE).toInstant();
    assertThat(new Cases(plan(7, UNTIL), county).all())
        .allSatisfy(
            story -> {
              assertThat(story.steps()).extracting(Case.Step::at).isSorted();
              assertThat(story.steps())
                  .allSatisfy(step -> assertThat(step.at()).isBetween(story.at(), end));
            });
  }

  @Test
  void ownersKeepToTheirQuartersAndEveryKindOfOwnerIsThere() {
    var all = updates(7, UNTIL);
    var last =
        all.stream()
            .filter(of -> !of.updates().isEmpty())
            .map(of -> of.updates().getLast().status())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(last).containsKeys(Status.GREEN, Status.COMPLETE, Status.DISCHARGED);
    assertThat(all).anyMatch(of -> of.updates().isEmpty());
    var newest = LocalDate.of(2025, 4, 1);
    assertThat(all)
        .anyMatch(
            of ->
                !of.updates().isEmpty()
                    && of.updates().getLast().quarter().isBefore(newest)
                    && !over(of));
    assertThat(all).allSatisfy(CountyTests::assertInOrder);
  }

  private static boolean over(OfAction of) {
    var status = of.updates().getLast().status();
    return status == Status.COMPLETE || status == Status.DISCHARGED;
  }

  private static void assertInOrder(OfAction of) {
    assertThat(of.updates()).extracting(Planned::quarter).isSorted().doesNotHaveDuplicates();
    assertThat(of.updates()).extracting(Planned::at).isSorted();
    assertThat(of.updates())
        .filteredOn(update -> update.status() == Status.COMPLETE)
        .allSatisfy(update -> assertThat(update.evidence()).isNotBlank());
  }

  private static List<OfAction> updates(long seed, LocalDate until) {
    return new PlannedUpdates(plan(seed, until), PRACTICE).all().toList();
  }

  @Test
  void whatChanceDoesIsLaidDown() {
    var chance = Chance.of(7, "people", "somewhere");
    var drawn = Map.of("first", chance.below(1000), "second", chance.below(1000));
    var again = Chance.of(7, "people", "somewhere");
    assertThat(Map.of("first", again.below(1000), "second", again.below(1000))).isEqualTo(drawn);
    assertThat(Stream.generate(() -> chance.poisson(55)).limit(2_000).mapToDouble(n -> n).average())
        .hasValueCloseTo(55.0, within(1.0));
  }
}
