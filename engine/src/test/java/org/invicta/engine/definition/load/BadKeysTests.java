package org.invicta.engine.definition.load;

import static org.invicta.engine.definition.load.Bad.bad;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that are unknown, missing or out of order, and values of the wrong form. */
class BadKeysTests {

  @TempDir private Path directory;

  @ParameterizedTest
  @MethodSource({"keys", "values"})
  void refusesEachWithItsPlaceAndNothingElse(Bad bad) {
    bad.check(directory);
  }

  static Stream<Bad> keys() {
    return Stream.of(
        bad(
            "an unknown key",
            "roads/lists.yaml",
            "source: A data guide",
            "source: A data guide\ncolour: red",
            "roads/lists.yaml:4:1 P004"),
        bad(
            "a mistyped key",
            "roads/collision.record.yaml",
            "marking: official",
            "markign: official",
            "roads/collision.record.yaml:6:1 P004"),
        bad(
            "an unknown key in a field",
            "roads/collision.record.yaml",
            "label: Note, at-most: 100",
            "label: Note, atmost: 100",
            "roads/collision.record.yaml:22:43 P004"),
        bad(
            "a key of another kind of field",
            "roads/collision.record.yaml",
            "{kind: date, label: Date",
            "{kind: date, at-most: 3, label: Date",
            "roads/collision.record.yaml:16:37 P004"),
        bad(
            "a missing key",
            "roads/lists.yaml",
            "source: A data guide\n",
            "",
            "roads/lists.yaml:1:1 P005"),
        bad(
            "a missing key in a field",
            "roads/collision.record.yaml",
            "kind: text, label: Note",
            "kind: text",
            "roads/collision.record.yaml:22:17 P005"),
        bad(
            "a field without a kind",
            "roads/collision.record.yaml",
            "note: {kind: text, label: Note, at-most: 100}",
            "note: {label: Note}",
            "roads/collision.record.yaml:22:17 P005"),
        bad(
            "keys in another order",
            "roads/lists.yaml",
            "title: Severity of an injury\nsource: A data guide",
            "source: A data guide\ntitle: Severity of an injury",
            "roads/lists.yaml:3:1 P007"),
        bad(
            "the kind not first",
            "roads/lists.yaml",
            "list: severity\ntitle: Severity of an injury",
            "title: Severity of an injury\nlist: severity",
            "roads/lists.yaml:2:1 P007"),
        bad(
            "an unknown kind",
            "roads/lists.yaml",
            "list: severity\ntitle: Severity of an injury\nsource: A data guide\nvalues:",
            "lists: severity\ntitle: Severity of an injury\nsource: A data guide\nvalues:",
            "overlays/midshire/severity.extend.yaml:1:9 P010",
            "roads/collision.record.yaml:32:79 P010",
            "roads/lists.yaml:1:1 P003"),
        bad(
            "a document that is a list",
            "roads/measures.yaml",
            "measure: children-hurt",
            "- a\n---\nmeasure: children-hurt",
            "roads/measures.yaml:1:1 P003"),
        bad(
            "a kind in a file of another kind",
            "roads/lists.yaml",
            "---\nlist: district-code",
            "---\nvalue: oldest-driver\ntitle: Oldest driver\ntype: number\nholds:\n  - {from: 2000-01-01, is: 99, source: None}\n---\nlist: district-code",
            "roads/lists.yaml:9:1 P003"),
        bad(
            "two keys in one item",
            "overlays/midshire/collision.extend.yaml",
            "when: 'speed-limit >= 30'}",
            "when: 'speed-limit >= 30'}\n          second: {kind: text, label: Second}",
            "overlays/midshire/collision.extend.yaml:7:11 P006"),
        bad(
            "exactly beside at most",
            "roads/collision.record.yaml",
            "label: Force, exactly: 1",
            "label: Force, exactly: 1, at-most: 2",
            "roads/collision.record.yaml:11:55 P004"),
        bad(
            "a group within a group",
            "roads/collision.record.yaml",
            "- age: {kind: number, label: Age",
            "- inner: {kind: group, label: Inner, one: part, fields: []}\n              - age: {kind: number, label: Age",
            "roads/collision.record.yaml:31:31 P006"));
  }

  static Stream<Bad> values() {
    return Stream.of(
        bad(
            "text for a number",
            "roads/collision.record.yaml",
            "version: 1",
            "version: first",
            "roads/collision.record.yaml:2:10 P006"),
        bad(
            "a number for text",
            "roads/lists.yaml",
            "source: A data guide",
            "source: 2024",
            "roads/lists.yaml:3:9 P006"),
        bad(
            "nothing for text",
            "roads/lists.yaml",
            "source: A data guide",
            "source:",
            "roads/lists.yaml:3:8 P006"),
        bad(
            "a list for text",
            "roads/lists.yaml",
            "source: A data guide",
            "source: [A data guide]",
            "roads/lists.yaml:3:9 P006"),
        bad(
            "text for a list",
            "overlays/midshire/demonstration.yaml",
            "roles: [owner]",
            "roles: owner",
            "overlays/midshire/demonstration.yaml:2:70 P006"),
        bad(
            "a number that is too small",
            "roads/collision.record.yaml",
            "version: 1",
            "version: 0",
            "roads/collision.record.yaml:2:10 P006"),
        bad(
            "yes for true",
            "roads/collision.record.yaml",
            "required: true, index: true",
            "required: true, index: yes",
            "roads/collision.record.yaml:16:73 P006"),
        bad(
            "false where the key is left out",
            "roads/collision.record.yaml",
            "label: Date, required: true",
            "label: Date, required: false",
            "roads/collision.record.yaml:16:60 P006"),
        bad(
            "a date that does not exist",
            "roads/values.yaml",
            "to: 2011-08-31",
            "to: 2011-08-32",
            "roads/values.yaml:6:28 P006"),
        bad(
            "text for a dated number",
            "roads/values.yaml",
            "is: 15",
            "is: fifteen",
            "roads/values.yaml:7:28 P006"),
        bad(
            "an unknown kind of field",
            "roads/collision.record.yaml",
            "kind: text, label: Note",
            "kind: txt, label: Note",
            "roads/collision.record.yaml:22:24 P006"),
        bad(
            "an unknown marking",
            "roads/collision.record.yaml",
            "marking: official",
            "marking: secret",
            "roads/collision.record.yaml:6:10 P006"),
        bad(
            "limits the wrong way round",
            "roads/collision.record.yaml",
            "at-least: 0, at-most: 130",
            "at-least: 131, at-most: 130",
            "roads/collision.record.yaml:31:17 P006"),
        bad(
            "a title without a capital",
            "roads/lists.yaml",
            "title: Severity of an injury",
            "title: severity of an injury",
            "roads/lists.yaml:2:8 P013"),
        bad(
            "a title with a full stop",
            "roads/collision.record.yaml",
            "title: Road collision",
            "title: Road collision.",
            "roads/collision.record.yaml:3:8 P013"),
        bad(
            "a question that asks nothing",
            "roads/measures.yaml",
            "question: How many children were killed or seriously injured?",
            "question: The children killed or seriously injured",
            "roads/measures.yaml:3:11 P013"),
        bad(
            "a purpose that is no sentence",
            "overlays/midshire/boards.yaml",
            "purpose: It looks after the plan.",
            "purpose: Looking after the plan",
            "overlays/midshire/boards.yaml:3:10 P013"),
        bad(
            "not YAML",
            "roads/lists.yaml",
            "values:\n  - {code: fatal, label: Killed",
            "values:\n  - {code: fatal, label: Killed]",
            "roads/lists.yaml:5:32 P002"),
        bad(
            "a tab",
            "roads/lists.yaml",
            "values:\n",
            "values:\n\t- 1\n",
            "roads/lists.yaml:5:1 P002"),
        bad(
            "an anchor",
            "roads/lists.yaml",
            "values:\n  - {code: fatal",
            "values:\n  - &killed {code: fatal",
            "roads/lists.yaml:5:5 P002"),
        bad(
            "an alias",
            "roads/lists.yaml",
            "source: A data guide",
            "source: *guide",
            "roads/lists.yaml:3:9 P002"),
        bad(
            "a tag",
            "roads/lists.yaml",
            "source: A data guide",
            "source: !!binary QUJD",
            "roads/lists.yaml:3:9 P002"),
        bad(
            "a key that is a list",
            "roads/lists.yaml",
            "source: A data guide",
            "[a, b]: c",
            "roads/lists.yaml:3:1 P002"),
        bad(
            "a control character",
            "roads/lists.yaml",
            "source: A data guide",
            "source: A\u0007data guide",
            "roads/lists.yaml:3:10 P002"));
  }
}
