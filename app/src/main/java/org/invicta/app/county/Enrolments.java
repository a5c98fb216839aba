package org.invicta.app.county;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.invicta.app.records.Party;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.time.London;

/**
 * Which child of a county goes to which school, and on which days each school is open.
 *
 * @param day the day on which it is so
 * @param calendar the terms that the schools keep to
 * @param authority the local authority that answers for children taught at home
 */
record Enrolments(LocalDate day, String calendar, UUID authority) {

  static final Code ENROLMENT = new Code("enrolment");
  static final Code SCHOOL_DAYS = new Code("school-days");

  static final Code PARTNER = new Code("partner");

  private static final Code ORGANISATION = new Code("organisation");
  private static final Code SCHOOL = new Code("school");
  private static final int SECONDARY_AGE = 11;
  private static final int FIRST_AGE = 4;
  private static final int TRAINING_MONTH = 6;

  /** An enrolment for each child who goes to a school. */
  Stream<Drafted> of(List<Child> children, Function<Schools.School, UUID> organisations) {
    return children.stream()
        .flatMap(
            child ->
                child.school().stream()
                    .map(
                        school ->
                            enrolment(
                                child,
                                school,
                                child.isTaughtAtHome() ? authority : organisations.apply(school))));
  }

  /** How the local authority is reached about children taught at home. */
  Drafted authority(String key, String name) {
    return new Drafted(
        PARTNER,
        "made-up/" + key,
        new Fields()
            .put(
                "reach",
                new Fields()
                    .put("name", name)
                    .put("role", "Officer for children educated at home")
                    .put("mailbox", "home-education@council.example")
                    .put("phone", "01632 960100"))
            .group(),
        List.of(new Party(ORGANISATION, PartyKind.ORGANISATION, authority)),
        CountyPlan.BEGINS.atStartOfDay(London.ZONE).toInstant());
  }

  private Drafted enrolment(Child child, Schools.School school, UUID organisation) {
    var from = since(child, school);
    var body =
        new Fields()
            .put(
                "pupil",
                new Fields()
                    .put("child-given-name", child.person().givenName())
                    .put("child-family-name", child.person().surname())
                    .put("child-born", child.person().born()))
            .put(
                "enrolment",
                new Fields()
                    .put("from", from)
                    .yes("home-educated", child.isTaughtAtHome())
                    .put("told-by", child.isTaughtAtHome() ? "The local authority" : "The school"))
            .group();
    return new Drafted(
        ENROLMENT,
        "made-up/%s/%s".formatted(school.reference(), child.id()),
        body,
        List.of(child.party(), new Party(SCHOOL, PartyKind.ORGANISATION, organisation)),
        from.atStartOfDay(London.ZONE).toInstant());
  }

  /** The September after the child turned 4, or 11 for a secondary school. */
  private static LocalDate since(Child child, Schools.School school) {
    var old = child.person().born().plusYears(school.secondary() ? SECONDARY_AGE : FIRST_AGE);
    var september = LocalDate.of(old.getYear(), 9, 1);
    return old.isBefore(september) ? september : september.plusYears(1);
  }

  /** The days of a school, with a training day of its own. */
  Drafted days(Schools.School school, UUID organisation) {
    var training =
        LocalDate.of(day.getYear(), TRAINING_MONTH, 1)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
            .plusDays(school.number() % 5);
    var body =
        new Fields()
            .put(
                "days",
                new Fields()
                    .put("calendar", calendar)
                    .put("opens", school.secondary() ? "08:30" : "08:45")
                    .put(
                        "closed",
                        List.of(
                            new Fields()
                                .put("from", training)
                                .put("to", training)
                                .put("why", "Training day")
                                .group())))
            .group();
    return new Drafted(
        SCHOOL_DAYS,
        "made-up/" + school.reference(),
        body,
        List.of(new Party(SCHOOL, PartyKind.ORGANISATION, organisation)),
        CountyPlan.BEGINS.atStartOfDay(London.ZONE).toInstant());
  }
}
