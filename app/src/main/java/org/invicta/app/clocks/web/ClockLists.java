package org.invicta.app.clocks.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.invicta.app.access.SignedIn;
import org.invicta.app.clocks.ClocksFor.Reach;
import org.invicta.app.clocks.RunningClock;
import org.invicta.app.web.Choice;
import org.invicta.app.web.PlainWords;
import org.invicta.app.web.Table;
import org.invicta.app.web.Table.Cell;
import org.invicta.app.web.Table.Column;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;

/**
 * The clocks of a unit or of all, in three lists.
 *
 * @param now the time at which they are shown
 * @param asked what they are narrowed down to
 * @param readable the record types whose clocks may be watched
 * @param next those that come next
 * @param breached those breached of late
 * @param tomorrow those due tomorrow
 */
public record ClockLists(
    Practice practice,
    Instant now,
    ClockFilter asked,
    List<Code> readable,
    SignedIn officer,
    List<RunningClock> next,
    List<RunningClock> breached,
    List<RunningClock> tomorrow) {

  /** How many of those shown are past their due time. */
  public String summary() {
    var late = next.stream().filter(clock -> clock.breached().isPresent()).count();
    var where = asked.reach() == Reach.FORCE ? "in all units" : "in " + officer.unit();
    return late == 0
        ? "Nothing is overdue " + where + "."
        : PlainWords.count(late, "clock is", "clocks are") + " past the due time " + where + ".";
  }

  public Table nextTable() {
    return table("next", "Next", next);
  }

  /** The breaches, the latest first. */
  public Table breachedTable() {
    return table(
        "breached",
        "Breached in the last 7 days",
        breached.stream().sorted(Comparator.comparing(RunningClock::due).reversed()).toList());
  }

  public Table tomorrowTable() {
    return table("tomorrow", "Due tomorrow", tomorrow);
  }

  private Table table(String id, String caption, List<RunningClock> clocks) {
    return Table.of(
            id,
            caption,
            Column.text("Clock"),
            Column.text("Due"),
            Column.text("State"),
            Column.text("Record"),
            Column.text("Unit"))
        .rows(clocks.stream().map(this::row).toList());
  }

  private List<Cell> row(RunningClock clock) {
    var view = new ClockView(clock, now, List.of(), false);
    return List.of(
        Cell.text(clock.label()),
        Cell.text(view.words()),
        Cell.tag(view.tag(), view.colour()),
        Cell.link(record(clock), "/records/" + clock.record()),
        Cell.text(clock.unit()));
  }

  /** The record by its type and the end of its identifier, which says nothing of anybody. */
  private String record(RunningClock clock) {
    var id = clock.record().toString();
    return practice.definitionOf(clock.type()).title() + " " + id.substring(id.length() - 6);
  }

  public List<Choice> units() {
    return List.of(Choice.of("", officer.unit()), Choice.of("all", "All units"));
  }

  public List<Choice> types() {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", "All"));
    readable.forEach(
        type -> choices.add(Choice.of(type.value(), practice.definitionOf(type).plural())));
    return choices;
  }

  /** The roles that are responsible for some clock of these types or told of its breach. */
  public List<Choice> roles() {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", "Anybody"));
    readable.stream()
        .flatMap(type -> Optional.ofNullable(practice.lifecycles().get(type)).stream())
        .flatMap(lifecycle -> lifecycle.clocks().stream())
        .flatMap(
            clock ->
                java.util.stream.Stream.concat(clock.owners().stream(), clock.escalates().stream()))
        .distinct()
        .sorted()
        .forEach(role -> choices.add(Choice.of(role.value(), sentence(role))));
    return choices;
  }

  private static String sentence(Code role) {
    var words = role.value().replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  public String chosenUnit() {
    return asked.reach() == Reach.FORCE ? "all" : "";
  }

  public String chosenType() {
    return asked.type().map(Code::value).orElse("");
  }

  public String chosenRole() {
    return asked.role().map(Code::value).orElse("");
  }
}
