package org.invicta.app.county;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.invicta.app.county.Case.Steps;
import org.invicta.app.records.Party;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.time.London;

/** The stories of a county: concerns of the year before its last day, some of them still open, each about another child. */
final class Cases {

  static final Code CONCERN = new Code("concern");

  private static final Code ABOUT = new Code("about");

  /** How many hours before the start of the last day each open concern was seen. */
  private static final List<Recent> RECENT =
      List.of(
          new Recent(Courses.DRAFT, 6),
          new Recent(Courses.DRAFT, 30),
          new Recent(Courses.SUBMITTED, 2),
          new Recent(Courses.SUBMITTED, 5),
          new Recent(Courses.SUBMITTED, 13),
          new Recent(Courses.SENT_BACK, 20),
          new Recent(Courses.REVIEWED, 4),
          new Recent(Courses.REVIEWED, 9),
          new Recent(Courses.RECEIVED, 5),
          new Recent(Courses.RECEIVED, 12),
          new Recent(Courses.IN_TRIAGE, 3),
          new Recent(Courses.IN_TRIAGE, 10),
          new Recent(Courses.IN_RESEARCH, 11),
          new Recent(Courses.IN_RESEARCH, 28),
          new Recent(Courses.TO_DECIDE, 16),
          new Recent(Courses.TO_DECIDE, 50),
          new Recent(Courses.WITH_EARLY_HELP, 26),
          new Recent(Courses.WITH_EARLY_HELP, 80),
          new Recent(Courses.WITH_SOCIAL_CARE, 20),
          new Recent(Courses.WITH_SOCIAL_CARE, 75),
          new Recent(Courses.ANSWERED, 60),
          new Recent(Courses.ANSWERED, 130),
          new Recent(Courses.NOT_ACCEPTED, 90),
          new Recent(Courses.DISCUSSION_CALLED, 30),
          new Recent(Courses.ENQUIRY, 150),
          new Recent(Courses.ENQUIRY, 320));

  /** How those of the year went that are over. */
  private static final List<Courses> OVER =
      List.of(
          Courses.CLOSED,
          Courses.NO_FURTHER_ACTION,
          Courses.EARLY_HELP_GIVEN,
          Courses.PLAN_MADE,
          Courses.CONFERENCE);

  private static final int OVER_EACH = 4;
  private static final int FIRST_DAY = 30;
  private static final int LAST_DAY = 350;

  private final Chance chance;
  private final LocalDate until;
  private final List<Child> children;
  private final List<Plot> plots = Plot.all();

  /** A concern that is open at the end. */
  private record Recent(Courses course, int hours) {}

  Cases(CountyPlan plan, County county) {
    this.chance = Chance.of(plan.seed(), "stories");
    this.until = plan.until();
    this.children = new ArrayList<>(county.children(plan.until()));
    chance.shuffle(children);
  }

  /** All of them; asked for once, as it takes the children one by one. */
  List<Case> all() {
    var end = until.atStartOfDay(London.ZONE).toInstant();
    var recent =
        RECENT.stream().map(one -> concern(one.course(), end.minus(Duration.ofHours(one.hours()))));
    var over = OVER.stream().flatMap(course -> Stream.generate(() -> course).limit(OVER_EACH));
    var stories = new ArrayList<Case>();
    Stream.concat(recent, over.map(course -> concern(course, past(end)))).forEach(stories::add);
    var protections = new Protections(end, chance);
    Protections.Course.all().stream()
        .map(
            course -> {
              var plot = plots.get(chance.pick(List.of(0, 2, 3, 10)));
              var at = protections.at(course);
              return protections.story(course, plot, child(plot, at));
            })
        .forEach(stories::add);
    return List.copyOf(stories);
  }

  private Instant past(Instant end) {
    return end.minus(Duration.ofDays(chance.between(FIRST_DAY, LAST_DAY)))
        .plus(Duration.ofMinutes(chance.between(8 * 60, 20 * 60)));
  }

  private Case concern(Courses course, Instant at) {
    var fitting =
        plots.stream()
            .filter(
                plot -> course.isForHigh() ? plot.isHigh() : course.mayBeHigh() || !plot.isHigh())
            .toList();
    var plot = chance.pick(fitting);
    var child = child(plot, at);
    var opened = at.plus(Duration.ofMinutes(chance.between(10, 40)));
    var steps = new Steps(CONCERN, opened);
    course.follow(steps, plot);
    return new Case(
        CONCERN,
        "made-up/%s".formatted(child.id()),
        List.of(new Party(ABOUT, PartyKind.PERSON, child.id())),
        plot.concern(child, at).group(),
        "officer",
        opened,
        steps.all());
  }

  /** The next child whom the plot fits. */
  private Child child(Plot plot, Instant at) {
    var day = LocalDate.ofInstant(at, London.ZONE);
    var found =
        children.stream().filter(child -> plot.fits(child.person(), day)).findFirst().orElseThrow();
    children.remove(found);
    return found;
  }
}
