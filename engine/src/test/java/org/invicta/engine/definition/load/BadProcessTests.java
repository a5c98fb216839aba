package org.invicta.engine.definition.load;

import static org.invicta.engine.definition.load.Bad.bad;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of records, what they say of people, access and desks that do not fit, and shapes of all of these. */
class BadProcessTests {
  private static final String RECORD = "care/visit.record.yaml";
  private static final String LIFECYCLE = "care/visit.lifecycle.yaml";
  private static final String TASK = "care/task.lifecycle.yaml";
  private static final String ACCESS = "care/access.yaml";
  private static final String DESKS = "care/desks.yaml";
  private static final String EXAMPLES = "care/examples.yaml";

  @TempDir private Path directory;

  @ParameterizedTest
  @MethodSource({"shapes", "records", "access", "desks", "examples"})
  void refusesEachWithItsPlaceAndNothingElse(Bad bad) {
    bad.check(directory);
  }

  /** What the schema of the file alone can tell. */
  static Stream<Bad> shapes() {
    return Stream.of(
        bad(
            "pages that are not so",
            RECORD,
            "pages: true",
            "pages: false",
            at(RECORD, 9, 8, "P006")),
        bad(
            "a prefill that does not exist",
            RECORD,
            "prefill: now",
            "prefill: soon",
            at(RECORD, 25, 93, "P006")),
        bad(
            "a rule whose advice is no sentence",
            RECORD,
            "elsewhere.}",
            "elsewhere}",
            at(RECORD, 43, 104, "P013")),
        bad(
            "a rule whose words end with a full stop",
            RECORD,
            "{words: A child is under 18,",
            "{words: A child is under 18.,",
            at(RECORD, 43, 22, "P013")),
        bad(
            "a rule without advice",
            RECORD,
            ", todo: Record an adult elsewhere.",
            "",
            at(RECORD, 43, 14, "P005")),
        bad(
            "an approval by three people",
            LIFECYCLE,
            "people: 2",
            "people: 3",
            at(LIFECYCLE, 16, 118, "P006")),
        bad(
            "an approval by nobody in particular",
            LIFECYCLE,
            "{by: [manager, director], people: 2}",
            "{people: 2}",
            at(LIFECYCLE, 16, 84, "P005")),
        bad(
            "a way to find the receiver that does not exist",
            LIFECYCLE,
            "{by: school",
            "{by: scholl",
            at(LIFECYCLE, 21, 232, "P006")),
        bad(
            "neither a record nor a move",
            TASK,
            "of: visit, move: again, ",
            "",
            at(TASK, 9, 16, "P005"),
            at(TASK, 9, 16, "P005")),
        bad(
            "with a subject that is no title",
            LIFECYCLE,
            "subject: You have",
            "subject: you have",
            at(LIFECYCLE, 23, 151, "P013")),
        bad(
            "with an unknown scope",
            ACCESS,
            "scope: unit",
            "scope: district",
            at(ACCESS, 5, 34, "P006")),
        bad(
            "without anybody to read it",
            ACCESS,
            "reads:",
            "changes:",
            at(ACCESS, 1, 1, "P005"),
            at(ACCESS, 7, 1, "P009")),
        bad(
            "in an order that does not exist",
            DESKS,
            "order: oldest",
            "order: eldest",
            at(DESKS, 9, 8, "P006")),
        bad(
            "about nothing in a sentence",
            DESKS,
            "not closed.",
            "not closed",
            at(DESKS, 3, 8, "P013")));
  }

  static Stream<Bad> records() {
    return Stream.of(
        bad(
            "a name field that does not exist",
            RECORD,
            "[given-name, who",
            "[givn-name, who",
            at(RECORD, 11, 64, "P010")),
        bad(
            "a name that is a date",
            RECORD,
            "[given-name, who",
            "[who.born, who",
            at(RECORD, 11, 64, "P006")),
        bad(
            "a birth that is text",
            RECORD,
            "born: born, address: who.address}}",
            "born: address, address: who.address}}",
            at(RECORD, 11, 100, "P006")),
        bad(
            "no name at all",
            RECORD,
            "[given-name, who.family-name]",
            "[]",
            at(RECORD, 11, 63, "P005")),
        bad(
            "what is said of several people",
            RECORD,
            "exactly: 1, says",
            "exactly: 2, says",
            at(RECORD, 11, 55, "P006")),
        bad(
            "what is said of an organisation",
            RECORD,
            "child: {is: person",
            "child: {is: organisation",
            at(LIFECYCLE, 21, 195, "P006"),
            at(RECORD, 11, 61, "P006"),
            at(RECORD, 17, 11, "P006")),
        bad(
            "the time in a text",
            RECORD,
            "prefill: last",
            "prefill: now",
            at(RECORD, 17, 11, "P006")),
        bad(
            "the day in an instant",
            RECORD,
            "prefill: now",
            "prefill: today",
            at(RECORD, 25, 11, "P006")),
        bad(
            "the officer in a date of a group",
            RECORD,
            "prefill: officer",
            "prefill: today",
            at(RECORD, 39, 17, "P006")),
        bad(
            "a rule with an unknown field",
            RECORD,
            "'left-at >= seen-at'",
            "'left-at >= seen'",
            at(RECORD, 42, 82, "P031")),
        bad(
            "a rule that is no condition",
            RECORD,
            "'left-at >= seen-at'",
            "'left-at'",
            at(RECORD, 42, 71, "P032")),
        bad(
            "a rule of types that do not fit",
            RECORD,
            "'left-at >= seen-at'",
            "'left-at >= 3'",
            at(RECORD, 42, 82, "P032")),
        bad(
            "a rule with a fault in an unknown field",
            RECORD,
            "field: left-at",
            "field: lft-at",
            at(RECORD, 42, 99, "P010")),
        bad(
            "a rule twice",
            RECORD,
            "- a-child:",
            "- left-after:",
            at(EXAMPLES, 11, 32, "P010"),
            at(RECORD, 43, 5, "P009")),
        bad(
            "a sensitive record that nobody may read",
            "care/task.record.yaml",
            "marking: official",
            "marking: official-sensitive",
            at("care/task.record.yaml", 6, 10, "P014")));
  }

  static Stream<Bad> access() {
    return Stream.of(
        bad(
            "of a record that does not exist",
            ACCESS,
            "access: visit",
            "access: vist",
            at(ACCESS, 1, 9, "P010"),
            at(RECORD, 6, 10, "P014")),
        bad(
            "twice",
            ACCESS,
            "access: visit",
            "access: visit\nopens: []\nreads: []\n---\naccess: visit",
            at(ACCESS, 5, 9, "P009")),
        bad(
            "with a field that does not exist",
            ACCESS,
            "who.address]",
            "who.adress]",
            at(ACCESS, 10, 24, "P010")),
        bad(
            "with a section that does not exist",
            ACCESS,
            "[outcome, who",
            "[outcom, who",
            at(ACCESS, 10, 15, "P010")));
  }

  static Stream<Bad> desks() {
    return Stream.of(
        bad(
            "with an unknown state",
            DESKS,
            "states: [open",
            "states: [opn",
            at(DESKS, 6, 10, "P010")),
        bad(
            "with an unknown column",
            DESKS,
            "family-name, state",
            "famly-name, state",
            at(DESKS, 8, 16, "P010")),
        bad(
            "with a column that is a group",
            DESKS,
            "family-name, state",
            "calls, state",
            at(DESKS, 8, 16, "P006")),
        bad(
            "with a column twice",
            DESKS,
            "[who, family-name",
            "[who, who",
            at(DESKS, 8, 16, "P009")),
        bad(
            "of a record that does not exist",
            DESKS,
            "of: visit",
            "of: vist",
            at(DESKS, 4, 5, "P010")));
  }

  static Stream<Bad> examples() {
    return Stream.of(
        bad(
            "with a rule that the record does not have",
            EXAMPLES,
            "rule: left-after",
            "rule: left-befor",
            at(EXAMPLES, 8, 48, "P010")),
        bad(
            "with a rule that the move does not have",
            EXAMPLES,
            "rule: after-arrival",
            "rule: a-child",
            at(EXAMPLES, 22, 33, "P010")));
  }

  private static String at(String file, int line, int column, String code) {
    return file + ":" + line + ":" + column + " " + code;
  }
}
