package org.invicta.engine.definition.load;

import static org.invicta.engine.definition.load.Bad.bad;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Moves, what follows from them, and shares that do not fit. */
class BadMovesTests {
  private static final String LIFECYCLE = "care/visit.lifecycle.yaml";
  private static final String TASK = "care/task.lifecycle.yaml";

  @TempDir private Path directory;

  @ParameterizedTest
  @MethodSource({"moves", "following", "shares"})
  void refusesEachWithItsPlaceAndNothingElse(Bad bad) {
    bad.check(directory);
  }

  static Stream<Bad> moves() {
    return Stream.of(
        bad(
            "one that adds to what is no group",
            LIFECYCLE,
            "adds: outcome.calls",
            "adds: outcome.result",
            at(LIFECYCLE, 11, 13, "P006")),
        bad(
            "one that adds to a group that does not exist",
            LIFECYCLE,
            "adds: outcome.calls",
            "adds: outcome.cals",
            at(LIFECYCLE, 11, 13, "P010")),
        bad(
            "one that asks for a field that does not exist",
            LIFECYCLE,
            "asks: [result]",
            "asks: [reslt]",
            at(LIFECYCLE, 15, 104, "P010")),
        bad(
            "one that asks for what is worked out",
            LIFECYCLE,
            "asks: [result]",
            "asks: [who.age]",
            at(LIFECYCLE, 15, 104, "P006")),
        bad(
            "one that asks for a role",
            LIFECYCLE,
            "asks: [result]",
            "asks: [child]",
            at(LIFECYCLE, 15, 104, "P010")),
        bad(
            "one that asks twice",
            LIFECYCLE,
            "asks: [result]",
            "asks: [result, result]",
            at(LIFECYCLE, 15, 112, "P009")),
        bad(
            "one that needs a field that does not exist",
            LIFECYCLE,
            "needs: [outcome.result]",
            "needs: [outcome.reslt]",
            at(LIFECYCLE, 15, 80, "P010")),
        bad(
            "a rule with an unknown field of the item",
            LIFECYCLE,
            "'call.called-at >=",
            "'call.caled-at >=",
            at(LIFECYCLE, 13, 85, "P031")),
        bad(
            "a rule with the item of a move that adds none",
            LIFECYCLE,
            "      adds: outcome.calls\n",
            "",
            at(LIFECYCLE, 12, 80, "P031"),
            at(LIFECYCLE, 12, 115, "P010")),
        bad(
            "whoever made a move that does not exist",
            LIFECYCLE,
            "not-by: [opened, phone",
            "not-by: [opened, phon",
            at(LIFECYCLE, 15, 130, "P010")),
        bad(
            "whoever is named in what is no text",
            LIFECYCLE,
            "phone, seen-by]",
            "phone, seen-at]",
            at(LIFECYCLE, 15, 137, "P006")),
        bad(
            "a window that does not exist",
            LIFECYCLE,
            "undone: undo-window",
            "undone: undo-windw",
            at(LIFECYCLE, 16, 146, "P010")),
        bad(
            "a window that is no length of time",
            LIFECYCLE,
            "undone: undo-window",
            "undone: adult-from",
            at(LIFECYCLE, 16, 146, "P006")),
        bad(
            "one that stays and opens again",
            LIFECYCLE,
            "from: [closed], by: [partner]}",
            "from: [closed], by: [partner], reopens: true}",
            at(LIFECYCLE, 18, 79, "P006")),
        bad(
            "a key out of order",
            LIFECYCLE,
            "reasoned: true, undone: undo-window",
            "undone: undo-window, reasoned: true",
            at(LIFECYCLE, 16, 143, "P007")));
  }

  static Stream<Bad> following() {
    return Stream.of(
        bad(
            "a move that does not exist",
            LIFECYCLE,
            "chase: {on: [close]",
            "chase: {on: [clos]",
            at(LIFECYCLE, 21, 18, "P010")),
        bad(
            "a condition with an unknown field",
            LIFECYCLE,
            "'result = \"worse\"",
            "'reslt = \"worse\"",
            at(LIFECYCLE, 21, 33, "P031")),
        bad(
            "a record type that does not exist",
            LIFECYCLE,
            "create: task",
            "create: tsk",
            at(LIFECYCLE, 21, 83, "P010")),
        bad(
            "items of what is no group",
            LIFECYCLE,
            "each: outcome.calls",
            "each: outcome.result",
            at(LIFECYCLE, 21, 95, "P006")),
        bad(
            "a field that the new record does not have",
            LIFECYCLE,
            "{what: call.said",
            "{wht: call.said",
            at(LIFECYCLE, 21, 117, "P010")),
        bad(
            "a field of the item that does not exist",
            LIFECYCLE,
            "{what: call.said",
            "{what: call.sad",
            at(LIFECYCLE, 21, 128, "P031")),
        bad(
            "what does not fit the field",
            LIFECYCLE,
            "{what: call.said",
            "{what: call.called-at",
            at(LIFECYCLE, 21, 123, "P032")),
        bad(
            "a choice that is not in the list",
            LIFECYCLE,
            "'\"high\"'",
            "'\"hgh\"'",
            at(LIFECYCLE, 21, 149, "P032")),
        bad(
            "items that lose a field",
            "care/task.record.yaml",
            "              - said: {kind: text, label: What was said}\n",
            "",
            at(LIFECYCLE, 21, 170, "P006")),
        bad(
            "a role that the new record does not have",
            LIFECYCLE,
            "parties: {child: child",
            "parties: {chld: child",
            at(LIFECYCLE, 21, 188, "P010")),
        bad(
            "a role that this record does not have",
            LIFECYCLE,
            "{child: child, told",
            "{child: chld, told",
            at(LIFECYCLE, 21, 195, "P010")),
        bad(
            "a person where an organisation belongs",
            LIFECYCLE,
            "told: call.whom}",
            "school: call.whom}",
            at(LIFECYCLE, 21, 210, "P006")),
        bad(
            "a child of whom nothing is known",
            LIFECYCLE,
            "child: whom, role",
            "child: who, role",
            at(LIFECYCLE, 21, 247, "P010")),
        bad(
            "a receiver that is a person",
            LIFECYCLE,
            "role: school, none",
            "role: told, none",
            at(LIFECYCLE, 21, 259, "P006")),
        bad(
            "a record for nobody without such fields",
            LIFECYCLE,
            "none: task",
            "none: visit",
            at(LIFECYCLE, 21, 117, "P010"),
            at(LIFECYCLE, 21, 134, "P010"),
            at(LIFECYCLE, 21, 158, "P010"),
            at(LIFECYCLE, 21, 202, "P010")),
        bad(
            "a move that the origin does not have",
            TASK,
            "move: again",
            "move: agan",
            at(TASK, 9, 48, "P010")),
        bad(
            "a move that the application may not make",
            TASK,
            "move: again",
            "move: check",
            at(TASK, 9, 48, "P006")),
        bad(
            "a move that waits for approval",
            LIFECYCLE,
            "again: {label: Open again, from: [closed], to: open, by: [supervisor, system], reopens: true}",
            "again: {label: Open again, from: [closed], to: open, approval: {by: [manager]}, reopens: true}",
            at(TASK, 9, 48, "P006")),
        bad(
            "text that finds no room",
            "care/task.record.yaml",
            "- what: {kind: text, label: What to do}",
            "- what: {kind: text, label: What to do, at-most: 499}",
            at(LIFECYCLE, 21, 123, "P006")),
        bad(
            "a type of origin that does not exist",
            TASK,
            "of: visit",
            "of: visitt",
            at(TASK, 9, 35, "P010")),
        bad(
            "what does not fit the origin’s field",
            TASK,
            "else \"better\"",
            "else \"bettr\"",
            at(TASK, 9, 117, "P032")),
        bad(
            "a record that opens itself for ever",
            TASK,
            "on: [finish], of: visit, move: again, sets: {outcome.result: 'if urgency = \"high\" then \"worse\" else \"better\"'}",
            "on: [opened], create: task",
            at(TASK, 9, 5, "P020")));
  }

  static Stream<Bad> shares() {
    return Stream.of(
        bad(
            "on a move that does not exist",
            LIFECYCLE,
            "to-school: {on: [close]",
            "to-school: {on: [clse]",
            at(LIFECYCLE, 23, 22, "P010")),
        bad(
            "to a role that does not exist",
            LIFECYCLE,
            "to: school, basis",
            "to: scool, basis",
            at(LIFECYCLE, 23, 34, "P010")),
        bad(
            "to a person",
            LIFECYCLE,
            "to: school, basis",
            "to: child, basis",
            at(LIFECYCLE, 23, 34, "P006")),
        bad(
            "of a field that does not exist",
            LIFECYCLE,
            "shows: [who.family-name",
            "shows: [who.famly-name",
            at(LIFECYCLE, 23, 65, "P010")),
        bad(
            "for a life that is no length of time",
            LIFECYCLE,
            "expires: link-life",
            "expires: adult-from",
            at(LIFECYCLE, 23, 100, "P006")),
        bad(
            "with a receipt that does not exist",
            LIFECYCLE,
            "receipt: read",
            "receipt: red",
            at(LIFECYCLE, 23, 120, "P010")),
        bad(
            "with an answer that no partner may make",
            LIFECYCLE,
            "answer: answer",
            "answer: close",
            at(LIFECYCLE, 23, 134, "P006")));
  }

  private static String at(String file, int line, int column, String code) {
    return file + ":" + line + ":" + column + " " + code;
  }
}
