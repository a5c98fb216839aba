package org.invicta.app.county;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.invicta.app.county.Person.Sex;
import org.invicta.app.records.Party;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.ForceDefinition.District;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;

/**
 * The people of one district: who lives with whom and where the children go to school.
 *
 * @param plan the plan of the county
 * @param villages the made-up villages of the district
 */
record Settlement(
    CountyPlan plan,
    District district,
    List<String> villages,
    List<Household> households,
    Schools schools) {

  static final Code HOUSEHOLD = new Code("household");
  static final Code SCHOOL = new Code("school");
  static final Code CENSUS = new Code("school-census");

  private static final Code ADULT = new Code("adult");
  private static final Code CHILD = new Code("child");
  private static final int VILLAGES = 2;

  /**
   * Settles a district.
   *
   * @param number the place of the district in the overlay, from 0
   */
  static Settlement of(CountyPlan plan, District district, int number, Words names) {
    var chance = Chance.of(plan.seed(), "people", district.gss());
    var villages =
        IntStream.range(0, VILLAGES)
            .mapToObj(place -> village(names.of("villages"), number * VILLAGES + place))
            .toList();
    var people =
        new Residents(names).of(Band.of(district), plan.size().residentsForEachPerson(), chance);
    var households = Families.of(people, chance);
    return new Settlement(
        plan,
        district,
        villages,
        households,
        Schools.of(number, names, villages, Chance.of(plan.seed(), "schools", district.gss())));
  }

  private static String village(List<String> names, int number) {
    int round = number / names.size();
    var name = names.get(number % names.size());
    return round == 0 ? name : name + " " + (round + 1);
  }

  /** Everybody's id: the same for the same seed. */
  List<UUID> people() {
    return IntStream.range(0, households.size())
        .boxed()
        .flatMap(
            number ->
                IntStream.range(0, (int) households.get(number).members().count())
                    .mapToObj(member -> person(number, member)))
        .toList();
  }

  /** Everybody who is a child on a day, with where they live and the school they go to then. */
  Stream<Child> children(LocalDate day) {
    return IntStream.range(0, households.size())
        .boxed()
        .flatMap(
            number -> {
              var members = households.get(number).members().toList();
              return IntStream.range(0, members.size())
                  .filter(member -> isChildOn(members.get(member), day))
                  .mapToObj(member -> child(number, member, day));
            });
  }

  private static boolean isChildOn(Person person, LocalDate day) {
    return !person.born().isAfter(day) && person.age(day) < Person.GROWN_UP;
  }

  private Child child(int number, int member, LocalDate day) {
    var household = households.get(number);
    var person = household.members().toList().get(member);
    return new Child(
        person(number, member),
        person,
        household,
        1
            + number % 90
            + " "
            + villages.get(number % villages.size())
            + " Road, "
            + district.title(),
        district,
        schools.of(person, number, day));
  }

  private UUID person(int household, int member) {
    var name = "%d/%s/%d/%d".formatted(plan.seed(), district.gss(), household, member);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** A record for each household. */
  Stream<Drafted> drafts() {
    return IntStream.range(0, households.size()).mapToObj(this::draft);
  }

  private Drafted draft(int number) {
    var household = households.get(number);
    var village = villages.get(number % villages.size());
    var members = household.members().toList();
    var items = new ArrayList<Value.Group>();
    var parties = new ArrayList<Party>();
    for (int member = 0; member < members.size(); member++) {
      var person = members.get(member);
      items.add(item(person, household, number, member + 1));
      parties.add(
          new Party(person.isChild() ? CHILD : ADULT, PartyKind.PERSON, person(number, member)));
    }
    var body =
        new Fields()
            .put(
                "home",
                new Fields()
                    .put("district", district.gss())
                    .put("village", village)
                    .put("kind", household.kind()))
            .put("people", new Fields().put("members", items))
            .group();
    var key = "made-up/%s/%04d".formatted(district.gss(), number + 1);
    return new Drafted(
        HOUSEHOLD, key, body, parties, CountyPlan.REGISTER.atStartOfDay(London.ZONE).toInstant());
  }

  private Value.Group item(Person person, Household household, int number, int reference) {
    var fields =
        new Fields()
            .put("reference", reference)
            .put("relation", relation(person, household))
            .put("given-name", person.givenName())
            .put("surname", person.surname())
            .put("sex", person.sex().word())
            .put("born-on", person.born());
    schools
        .of(person, number, CountyPlan.REGISTER)
        .ifPresent(school -> fields.put("school", school.reference()));
    return fields.group();
  }

  private static String relation(Person person, Household household) {
    if (person.isChild()) {
      return "child";
    }
    boolean parent = !household.children().isEmpty() && household.parents().contains(person);
    return parent ? "parent" : "adult";
  }

  /** A record for each school. */
  Stream<Drafted> schoolDrafts() {
    return schools.all().stream().map(this::school);
  }

  private Drafted school(Schools.School school) {
    var body =
        new Fields()
            .put(
                "school",
                new Fields()
                    .put("urn", school.reference())
                    .put("name", school.name())
                    .put("type", school.secondary() ? "academy" : "maintained")
                    .put("status", "open"))
            .put(
                "address",
                new Fields().put("street", school.street()).put("town", school.village()))
            .put(
                "pupils",
                new Fields()
                    .yes("primary", !school.secondary())
                    .yes("secondary", school.secondary())
                    .yes("post-16", false)
                    .put("youngest", school.secondary() ? 11 : 4)
                    .put("oldest", school.secondary() ? 16 : 11)
                    .put("gender", "mixed"))
            .put("safeguarding", keyAdult(school))
            .group();
    return new Drafted(
        SCHOOL,
        school.reference(),
        body,
        List.of(),
        CountyPlan.BEGINS.atStartOfDay(London.ZONE).toInstant());
  }

  private static Fields keyAdult(Schools.School school) {
    var lead =
        new Fields()
            .put("key-adult-role", "Designated safeguarding lead")
            .put("key-adult-phone", "01632 " + school.reference());
    if (school.hasNoMailbox()) {
      return lead;
    }
    return lead.put("key-adult-mailbox", "safeguarding-" + school.reference() + "@schools.example")
        .put("deputy-role", "Deputy safeguarding lead")
        .put("deputy-mailbox", "deputy-" + school.reference() + "@schools.example");
  }

  /** A record for each school and census day. */
  Stream<Drafted> censusDrafts() {
    return Schools.censusDays(plan.until()).stream()
        .flatMap(day -> schools.all().stream().map(school -> census(school, day)));
  }

  private Drafted census(Schools.School school, LocalDate day) {
    int girls = schools.pupils(school, Sex.FEMALE, households, day);
    int boys = schools.pupils(school, Sex.MALE, households, day);
    var body =
        new Fields()
            .put(
                "census",
                new Fields()
                    .put("urn", school.reference())
                    .put("census-day", day)
                    .put("type", school.secondary() ? "secondary" : "primary"))
            .put(
                "pupils",
                new Fields().put("on-roll", girls + boys).put("girls", girls).put("boys", boys))
            .group();
    return new Drafted(
        CENSUS,
        school.reference() + "/" + day,
        body,
        List.of(),
        day.atStartOfDay(London.ZONE).toInstant());
  }
}
