package org.invicta.app.county;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.invicta.app.records.Organisations;
import org.invicta.engine.definition.CalendarDefinition;
import org.invicta.engine.definition.CalendarDefinition.Counts;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.springframework.stereotype.Component;

/** Lets things happen to the children of a county: they go to school, and a few come to the notice of the police. */
@Component
class LifeOfCounty {

  private static final String PUBLISHED_LIST = "urn";
  private static final String MADE_UP = "made-up";
  private static final String HOME_EDUCATION = "home-education";
  private static final String AUTHORITY = "Local authority, children educated at home";

  private final Practice practice;
  private final Organisations organisations;
  private final TakeInCounty takeIn;
  private final TellStories tell;
  private final TellCases cases;
  private final Receivers receivers;

  LifeOfCounty(
      Practice practice,
      Organisations organisations,
      TakeInCounty takeIn,
      TellStories tell,
      TellCases cases,
      Receivers receivers) {
    this.practice = practice;
    this.organisations = organisations;
    this.takeIn = takeIn;
    this.tell = tell;
    this.cases = cases;
    this.receivers = receivers;
  }

  /** Makes what is not there yet, of the kinds that the practice files know. */
  void make(CountyPlan plan, County county, Consumer<String> progress) {
    var schools = schools(county);
    enrol(plan, county, schools, progress);
    receivers.enter();
    var telling =
        new Telling(
            plan, county.children(plan.until()), new Cast(practice.officers()), Words.stories());
    tell(
        telling,
        CustodyStories.TYPE,
        "children in custody",
        new CustodyStories(telling).all(),
        progress);
    tell(
        telling,
        MissingStories.TYPE,
        "missing children",
        new MissingStories(telling).all(),
        progress);
    tell(
        telling,
        IncidentStories.TYPE,
        "incidents with children",
        new IncidentStories(telling).all(),
        progress);
    progress.accept("concerns and police protection: " + count(cases.all(plan, county)));
  }

  private Map<Schools.School, UUID> schools(County county) {
    var known = new HashMap<Schools.School, UUID>();
    county
        .settlements()
        .forEach(
            settlement ->
                settlement
                    .schools()
                    .all()
                    .forEach(
                        school ->
                            known.put(
                                school,
                                organisations.named(
                                    PUBLISHED_LIST, school.reference(), school.name()))));
    return Map.copyOf(known);
  }

  private void enrol(
      CountyPlan plan,
      County county,
      Map<Schools.School, UUID> schools,
      Consumer<String> progress) {
    var authority = organisations.named(MADE_UP, HOME_EDUCATION, AUTHORITY);
    var enrolments = new Enrolments(plan.until(), calendar(), authority);
    if (knows(Enrolments.PARTNER)) {
      takeIn.records(
          Enrolments.PARTNER, Stream.of(enrolments.authority(HOME_EDUCATION, AUTHORITY)));
    }
    if (knows(Enrolments.SCHOOL_DAYS)) {
      var days =
          schools.entrySet().stream()
              .map(one -> enrolments.days(one.getKey(), one.getValue()))
              .sorted(java.util.Comparator.comparing(Drafted::key));
      progress.accept(
          "school days: " + count(takeIn.records(Enrolments.SCHOOL_DAYS, days).total()));
    }
    if (knows(Enrolments.ENROLMENT)) {
      var children = county.children(plan.until());
      var drafts = enrolments.of(children, school -> organisation(schools, school));
      progress.accept("enrolments: " + count(takeIn.records(Enrolments.ENROLMENT, drafts).total()));
    }
  }

  private static UUID organisation(Map<Schools.School, UUID> schools, Schools.School school) {
    return java.util.Objects.requireNonNull(schools.get(school));
  }

  /** The school terms of the force where it has its own, else those that stand in. */
  private String calendar() {
    return practice.processes().calendars().values().stream()
        .filter(one -> one.counts() == Counts.SCHOOL_DAYS)
        .sorted(
            java.util.Comparator.comparing(
                    (CalendarDefinition one) -> !one.place().file().contains("overlays"))
                .thenComparing(CalendarDefinition::code))
        .map(one -> one.code().value())
        .findFirst()
        .orElse("");
  }

  private void tell(
      Telling telling, Code type, String words, Stream<Story> stories, Consumer<String> progress) {
    if (!knows(type)) {
      return;
    }
    var all = stories.toList();
    all.forEach(story -> tell.tell(story, telling.end()));
    progress.accept(words + ": " + count(all.size()));
  }

  private boolean knows(Code type) {
    return practice.records().containsKey(type);
  }

  private static String count(long number) {
    return String.format(Locale.UK, "%,d", number);
  }
}
