package org.invicta.engine.definition.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.invicta.engine.definition.load.Bad.bad;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.invicta.engine.definition.Finding;
import org.invicta.engine.example.RunExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calendars and clocks that cannot be, and worked examples of clocks that turn out otherwise. */
class BadClocksTests {
  private static final String CLOCKS = "stays/stay.lifecycle.yaml";
  private static final String DAYS = "stays/days.calendar.yaml";

  @TempDir private Path directory;

  @ParameterizedTest
  @MethodSource({"shapes", "calendars", "clocks", "examples"})
  void refusesEachWithItsPlaceAndNothingElse(Bad bad) {
    bad.check(directory);
  }

  /** What a schema can tell as well. */
  static Stream<Bad> shapes() {
    return Stream.of(
        bad("school days that never start", DAYS, "opens: \"08:45\"\n", "", DAYS + ":10:1 P005"),
        bad("a time that is none", DAYS, "\"08:45\"", "\"24:00\"", DAYS + ":15:8 P006"),
        bad("a time without quotes", DAYS, "\"08:45\"", "8:45", DAYS + ":15:8 P006"),
        bad(
            "working days that open",
            DAYS,
            "2027-12-31}\nclosed:",
            "2027-12-31}\nopens: \"09:00\"\nclosed:",
            DAYS + ":6:1 P004"),
        bad(
            "days of another kind",
            DAYS,
            "counts: school-days",
            "counts: holidays",
            DAYS + ":12:9 P006",
            CLOCKS + ":45:17 P006"),
        bad(
            "working days without a calendar",
            CLOCKS,
            "      calendar: bank-holidays\n",
            "",
            CLOCKS + ":33:7 P005"),
        bad(
            "a calendar for hours that pass",
            CLOCKS,
            "counted: elapsed",
            "counted: elapsed\n      calendar: bank-holidays",
            CLOCKS + ":21:7 P004"),
        bad(
            "another way of counting",
            CLOCKS,
            "counted: elapsed",
            "counted: hours",
            CLOCKS + ":20:16 P006"));
  }

  static Stream<Bad> calendars() {
    return Stream.of(
        bad(
            "days that end before they begin",
            DAYS,
            "to: 2027-12-31",
            "to: 2025-12-31",
            DAYS + ":5:9 P011",
            DAYS + ":16:9 P011"),
        bad(
            "a term that ends before it begins",
            DAYS,
            "to: 2026-12-18",
            "to: 2026-09-01",
            DAYS + ":18:28 P011"),
        bad(
            "terms out of order",
            DAYS,
            "{from: 2027-01-04, to: 2027-03-25",
            "{from: 2026-02-04, to: 2026-03-25",
            DAYS + ":19:12 P011"),
        bad(
            "terms that overlap",
            DAYS,
            "from: 2027-01-04",
            "from: 2026-12-18",
            DAYS + ":19:12 P011"),
        bad(
            "a term that is not covered",
            DAYS,
            "to: 2027-03-25",
            "to: 2028-03-25",
            DAYS + ":19:28 P011"),
        bad(
            "a closed day that is not covered",
            DAYS,
            "{from: 2026-12-25, label",
            "{from: 2025-12-25, label",
            DAYS + ":7:12 P011"),
        bad(
            "no terms",
            DAYS,
            "terms:\n  - {from: 2026-09-02, to: 2026-12-18, label: Autumn term}\n  - {from: 2027-01-04, to: 2027-03-25, label: Spring term}",
            "terms: []",
            DAYS + ":17:8 P005"),
        bad(
            "an unknown calendar",
            DAYS,
            "except: bank-holidays",
            "except: bank-holiday",
            DAYS + ":16:9 P010"),
        bad(
            "a calendar without itself",
            DAYS,
            "except: bank-holidays",
            "except: county-schools",
            DAYS + ":16:9 P006"),
        bad(
            "a calendar without one that covers less",
            DAYS,
            "to: 2027-07-31",
            "to: 2028-07-31",
            DAYS + ":16:9 P011"),
        bad(
            "a calendar twice",
            DAYS,
            "calendar: county-schools",
            "calendar: bank-holidays",
            DAYS + ":10:11 P009",
            "stays/examples.yaml:17:69 P010",
            CLOCKS + ":45:17 P010"));
  }

  static Stream<Bad> clocks() {
    return Stream.of(
        bad(
            "an unknown move that starts it",
            CLOCKS,
            "starts: [authorise]",
            "starts: [authorize]",
            CLOCKS + ":17:16 P010"),
        bad(
            "nothing that starts it",
            CLOCKS,
            "starts: [authorise]",
            "starts: []",
            CLOCKS + ":17:15 P005"),
        bad(
            "an unknown move that stops it",
            CLOCKS,
            "stops: [release]",
            "stops: [free]",
            CLOCKS + ":25:15 P010"),
        bad(
            "opened among the moves that end it",
            CLOCKS,
            "stops: [release]",
            "stops: [opened]",
            CLOCKS + ":25:15 P010"),
        bad(
            "an unknown value",
            CLOCKS,
            "within: first-review",
            "within: frist-review",
            CLOCKS + ":19:15 P010"),
        bad(
            "a number of days for hours",
            CLOCKS,
            "within: first-review",
            "within: keep-days",
            CLOCKS + ":19:15 P006"),
        bad(
            "hours for a number of days",
            CLOCKS,
            "within: keep-days",
            "within: first-review",
            CLOCKS + ":51:15 P006"),
        bad("half a day", CLOCKS, "within: keep-days", "within: half-days", CLOCKS + ":51:15 P006"),
        bad(
            "a next limit of another kind",
            CLOCKS,
            "then-every: next-review",
            "then-every: keep-days",
            CLOCKS + ":21:19 P006"),
        bad(
            "a warning that is no time",
            CLOCKS,
            "warn: [review-warning]",
            "warn: [keep-days]",
            CLOCKS + ":28:14 P006"),
        bad(
            "a field that does not exist",
            CLOCKS,
            "at: detention.authorised-at",
            "at: detention.authorized-at",
            CLOCKS + ":18:11 P010"),
        bad(
            "a field that is no instant",
            CLOCKS,
            "at: detention.authorised-at",
            "at: detention.cell",
            CLOCKS + ":18:11 P006"),
        bad(
            "a field of an item that is no instant",
            CLOCKS,
            "done-at: review.done-at",
            "done-at: review.note",
            CLOCKS + ":24:16 P006"),
        bad(
            "working days of a school",
            CLOCKS,
            "calendar: bank-holidays",
            "calendar: county-schools",
            CLOCKS + ":38:17 P006"),
        bad(
            "school days of nobody",
            CLOCKS,
            "      calendar: county-schools\n      school: school\n",
            "",
            CLOCKS + ":41:7 P005"),
        bad(
            "an unknown school",
            CLOCKS,
            "school: school\n",
            "school: child\n",
            CLOCKS + ":46:15 P010"),
        bad(
            "a pause without a reason",
            CLOCKS,
            "pauses: [to-hospital]",
            "pauses: [release]",
            CLOCKS + ":26:16 P006"),
        bad("a pause without an end", CLOCKS, "      resumes: [back]\n", "", CLOCKS + ":16:7 P005"),
        bad(
            "an end of a pause without a pause",
            CLOCKS,
            "      pauses: [to-hospital]\n",
            "",
            CLOCKS + ":16:7 P005"),
        bad(
            "no end",
            CLOCKS,
            "      counted: calendar-days\n      stops: [release]",
            "      counted: calendar-days",
            CLOCKS + ":49:7 P005"),
        bad(
            "one that repeats and is never done",
            CLOCKS,
            "      done-by: [review]\n",
            "",
            CLOCKS + ":16:7 P005"),
        bad(
            "what to count from, of one that does not repeat",
            CLOCKS,
            "      then-every: next-review\n",
            "",
            CLOCKS + ":21:13 P004"),
        bad(
            "a condition over an unknown field",
            CLOCKS,
            "'night = true'",
            "'nigth = true'",
            CLOCKS + ":35:14 P031"),
        bad("a code a second time", CLOCKS, "- keep:", "- answer:", CLOCKS + ":48:5 P009"));
  }

  static Stream<Bad> examples() {
    var file = "stays/examples.yaml";
    return Stream.of(
        bad("an unknown clock", file, "clock: review", "clock: reviews", file + ":6:19 P010"),
        bad(
            "a clock without a due time",
            file,
            ", due: 2026-03-29T05:30:00Z",
            "",
            file + ":6:11 P005"),
        bad(
            "a due time that is none",
            file,
            "due: 2026-03-29T05:30:00Z",
            "due: tomorrow",
            file + ":6:32 P006"),
        bad("an unknown move", file, "move: authorise", "move: authorize", file + ":5:18 P010"),
        bad(
            "an unknown calendar",
            file,
            "school-calendar: county-schools",
            "school-calendar: county",
            file + ":17:69 P010"));
  }

  @Test
  void anExampleThatTurnsOutOtherwiseIsTold() {
    var changed =
        Midshire.asItIs()
            .replacing("stays/values.yaml", "is: PT6H", "is: PT7H")
            .replacing("stays/examples.yaml", "{night: yes}", "{night: no}");
    var loaded = changed.loaded(directory);
    assertThat(loaded.findings()).isEmpty();
    assertThat(run(new RunExamples(loaded.practice().orElseThrow())))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("stays/examples.yaml:3:5 P040")
                    .contains(
                        "to give due 2026-03-29T06:30:00Z; expected: due 2026-03-29T05:30:00Z"),
            second -> assertThat(second).contains("to give a clock that does not start"));
  }

  private static List<String> run(RunExamples examples) {
    return examples.run().stream().map(Finding::toString).toList();
  }
}
