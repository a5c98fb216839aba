package org.invicta.engine.definition.load;

import static org.invicta.engine.definition.load.Bad.bad;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Overlays that loosen, lifecycles that go in circles, expressions and examples that do not fit. */
class BadRulesTests {

  @TempDir private Path directory;

  @ParameterizedTest
  @MethodSource({"overlays", "lifecycles", "expressions", "examples"})
  void refusesEachWithItsPlaceAndNothingElse(Bad bad) {
    bad.check(directory);
  }

  static Stream<Bad> overlays() {
    return Stream.of(
        bad(
            "a limit that rises",
            "overlays/midshire/collision.extend.yaml",
            "where.speed-limit: 60",
            "where.speed-limit: 90",
            "overlays/midshire/collision.extend.yaml:9:30 P012"),
        bad(
            "a text that grows",
            "overlays/midshire/collision.extend.yaml",
            "where.note: 80",
            "where.note: 800",
            "overlays/midshire/collision.extend.yaml:9:46 P012"),
        bad(
            "a least that falls",
            "overlays/midshire/collision.extend.yaml",
            "at-most: {where",
            "at-least: {where.speed-limit: -5}\nat-most: {where",
            "overlays/midshire/collision.extend.yaml:9:31 P012"),
        bad(
            "a choice with another meaning",
            "overlays/midshire/severity.extend.yaml",
            "{code: shaken, label: Shaken}",
            "{code: fatal, label: Badly hurt}",
            "overlays/midshire/severity.extend.yaml:4:12 P012"),
        bad(
            "a choice the base has already",
            "overlays/midshire/severity.extend.yaml",
            "{code: shaken, label: Shaken}",
            "{code: fatal, label: Killed, external: {guide: [\"1\"]}}",
            "overlays/midshire/severity.extend.yaml:4:12 P009"),
        bad(
            "a section the base has already",
            "overlays/midshire/collision.extend.yaml",
            "  - local:",
            "  - where:",
            "overlays/midshire/collision.extend.yaml:4:5 P009"),
        bad(
            "a limit of a field that has none",
            "overlays/midshire/collision.extend.yaml",
            "where.note: 80",
            "where.district: 80",
            "overlays/midshire/collision.extend.yaml:9:50 P006"));
  }

  static Stream<Bad> lifecycles() {
    return Stream.of(
        bad(
            "a cycle",
            "roads/collision.lifecycle.yaml",
            ", reopens: true",
            "",
            "roads/collision.lifecycle.yaml:8:5 P020"),
        bad(
            "a move to its own state",
            "roads/collision.lifecycle.yaml",
            "to: final, by: [analyst], needs",
            "to: provisional, by: [analyst], needs",
            "roads/collision.lifecycle.yaml:4:5 P021",
            "roads/collision.lifecycle.yaml:5:5 P021",
            "roads/collision.lifecycle.yaml:7:5 P020"),
        bad(
            "a state that no move leads to",
            "roads/collision.lifecycle.yaml",
            "  - final: {label: Final, end: true}",
            "  - lost: {label: Lost, end: true}\n  - final: {label: Final, end: true}",
            "roads/collision.lifecycle.yaml:5:5 P021"),
        bad(
            "a state that cannot end",
            "roads/collision.lifecycle.yaml",
            "  - final: {label: Final, end: true}",
            "  - stuck: {label: Stuck}\n  - final: {label: Final, end: true}",
            "roads/collision.lifecycle.yaml:5:5 P021",
            "roads/collision.lifecycle.yaml:5:5 P021"),
        bad(
            "no end at all",
            "roads/collision.lifecycle.yaml",
            ", end: true",
            "",
            "roads/collision.lifecycle.yaml:4:5 P021",
            "roads/collision.lifecycle.yaml:5:5 P021"),
        bad(
            "a move to an unknown state",
            "roads/collision.lifecycle.yaml",
            "to: final",
            "to: finl",
            "roads/collision.lifecycle.yaml:4:5 P021",
            "roads/collision.lifecycle.yaml:5:5 P021",
            "roads/collision.lifecycle.yaml:7:60 P010"),
        bad(
            "a move from an unknown state",
            "roads/collision.lifecycle.yaml",
            "from: [final]",
            "from: [fnal]",
            "roads/collision.lifecycle.yaml:8:40 P010"),
        bad(
            "no states",
            "roads/collision.lifecycle.yaml",
            "states:\n  - provisional: {label: Provisional}\n  - final: {label: Final, end: true}",
            "states: []",
            "roads/collision.lifecycle.yaml:3:9 P005"));
  }

  static Stream<Bad> expressions() {
    return Stream.of(
        bad(
            "one that cannot be read",
            "roads/measures.yaml",
            "'casualty.age <= policy.oldest-child'",
            "'casualty.age <= <= policy.oldest-child'",
            "roads/measures.yaml:8:67 P030"),
        bad(
            "an unknown field",
            "roads/measures.yaml",
            "casualty.severity in",
            "casualty.sevrity in",
            "roads/measures.yaml:9:56 P031"),
        bad(
            "an unknown field of the record",
            "roads/collision.record.yaml",
            "'district is known'",
            "'distrct is known'",
            "roads/collision.record.yaml:21:87 P031"),
        bad(
            "an unknown policy value",
            "roads/measures.yaml",
            "policy.oldest-child",
            "policy.eldest-child",
            "roads/measures.yaml:8:74 P031"),
        bad(
            "types that do not fit",
            "roads/measures.yaml",
            "casualty.age <= policy.oldest-child",
            "casualty.age <= \"fifteen\"",
            "roads/measures.yaml:8:67 P032"),
        bad(
            "a choice that is not in the list",
            "roads/measures.yaml",
            "\"serious\")",
            "\"grave\")",
            "roads/measures.yaml:9:78 P032"),
        bad(
            "a condition that is no condition",
            "roads/measures.yaml",
            "casualty.age <= policy.oldest-child",
            "casualty.age + 1",
            "roads/measures.yaml:8:51 P032"),
        bad(
            "a computed field that uses itself",
            "roads/collision.record.yaml",
            "from: count(casualties)",
            "from: hurt + 1",
            "roads/collision.record.yaml:34:60 P031"),
        bad(
            "a computed field in a group",
            "roads/collision.record.yaml",
            "age <= policy.oldest-child",
            "agee <= policy.oldest-child",
            "roads/collision.record.yaml:33:62 P031"),
        bad(
            "a shared section",
            "shared/voice.section.yaml",
            "when: spoke",
            "when: speaks",
            "shared/voice.section.yaml:5:78 P031"),
        bad(
            "a section",
            "roads/collision.record.yaml",
            "c.age <= 15",
            "c.agee <= 15",
            "roads/collision.record.yaml:35:65 P031"),
        bad(
            "a folded condition",
            "roads/measures.yaml",
            "condition: 'casualty.age <= policy.oldest-child'}",
            "condition: 'casualty.age\n      <= policy.eldest-child'}",
            "roads/measures.yaml:9:17 P031"),
        bad(
            "a condition with quotes in quotes",
            "roads/measures.yaml",
            "condition: 'casualty.severity in (\"fatal\", \"serious\")'",
            "condition: \"casualty.severity in (\\\"fatal\\\", casualty.ag)\"",
            "roads/measures.yaml:9:89 P031"),
        bad(
            "an overlay's section",
            "overlays/midshire/collision.extend.yaml",
            "speed-limit >= 30",
            "speedlimit >= 30",
            "overlays/midshire/collision.extend.yaml:7:73 P031"));
  }

  static Stream<Bad> examples() {
    return Stream.of(
        bad(
            "of something unknown",
            "roads/examples.yaml",
            "examples: children-hurt",
            "examples: children-harmed",
            "roads/examples.yaml:1:11 P010"),
        bad(
            "with an unknown field",
            "roads/examples.yaml",
            "occurred-on: 2024-05-21, casualties",
            "occured-on: 2024-05-21, casualties",
            "roads/examples.yaml:4:13 P010"),
        bad(
            "with an unknown choice",
            "roads/examples.yaml",
            "severity: serious}",
            "severity: grave}",
            "roads/examples.yaml:4:71 P010"),
        bad(
            "with text for a number",
            "roads/examples.yaml",
            "age: 15",
            "age: fifteen",
            "roads/examples.yaml:4:57 P006"),
        bad(
            "with an unknown state",
            "roads/examples.yaml",
            "given: {state: provisional, where",
            "given: {state: provsional, where",
            "roads/examples.yaml:13:20 P010"),
        bad(
            "with an unknown move",
            "roads/examples.yaml",
            "move: finalise",
            "move: finalize",
            "roads/examples.yaml:14:18 P010"),
        bad(
            "with nothing that follows",
            "roads/examples.yaml",
            "then: {counted: 1}",
            "then: {}",
            "roads/examples.yaml:5:11 P005"),
        bad(
            "that says what a lifecycle does for a measure",
            "roads/examples.yaml",
            "then: {counted: 1}",
            "then: {refused: true}",
            "roads/examples.yaml:5:11 P006"),
        bad(
            "with a field of a casualty that does not exist",
            "roads/examples.yaml",
            "{age: 15, severity",
            "{agee: 15, severity",
            "roads/examples.yaml:4:52 P010"));
  }
}
