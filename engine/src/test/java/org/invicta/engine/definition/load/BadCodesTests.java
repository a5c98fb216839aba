package org.invicta.engine.definition.load;

import static org.invicta.engine.definition.load.Bad.bad;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes given twice, references that lead nowhere, dates that overlap. */
class BadCodesTests {

  @TempDir private Path directory;

  @ParameterizedTest
  @MethodSource({"codes", "references", "dates"})
  void refusesEachWithItsPlaceAndNothingElse(Bad bad) {
    bad.check(directory);
  }

  static Stream<Bad> codes() {
    return Stream.of(
        bad(
            "a code with capitals",
            "overlays/midshire/posts.yaml",
            "{code: analyst",
            "{code: Analyst",
            "overlays/midshire/posts.yaml:3:12 P008"),
        bad(
            "a code with a space",
            "overlays/midshire/posts.yaml",
            "{code: analyst",
            "{code: chief analyst",
            "overlays/midshire/posts.yaml:3:12 P008"),
        bad(
            "a code that is a number",
            "overlays/midshire/posts.yaml",
            "{code: analyst",
            "{code: 3",
            "overlays/midshire/posts.yaml:3:12 P006"),
        bad(
            "a field with no code",
            "overlays/midshire/collision.extend.yaml",
            "- officer-note:",
            "- Officer note:",
            "overlays/midshire/collision.extend.yaml:7:11 P008"),
        bad(
            "a choice given twice",
            "roads/lists.yaml",
            "  - {code: slight,",
            "  - {code: slight, label: Hurt}\n  - {code: slight,",
            "roads/lists.yaml:8:12 P009"),
        bad(
            "a code of another system given twice",
            "roads/lists.yaml",
            "[\"3\"]",
            "[\"1\"]",
            "roads/lists.yaml:7:64 P009"),
        bad(
            "a field given twice",
            "roads/collision.record.yaml",
            "        - note:",
            "        - district: {kind: text, label: Another}\n        - note:",
            "roads/collision.record.yaml:22:11 P009"),
        bad(
            "a section given twice",
            "roads/collision.record.yaml",
            "  - involved:",
            "  - where:\n      title: Again\n      fields: []\n  - involved:",
            "roads/collision.record.yaml:23:5 P009"),
        bad(
            "a value given twice",
            "roads/values.yaml",
            "value: oldest-child",
            "value: oldest-child\ntitle: Another\ntype: number\nholds: []\n---\nvalue: oldest-child",
            "roads/values.yaml:6:8 P009"),
        bad(
            "a state given twice",
            "roads/collision.lifecycle.yaml",
            "moves:",
            "  - final: {label: Closed, end: true}\nmoves:",
            "roads/collision.lifecycle.yaml:6:5 P009"),
        bad(
            "a post given twice",
            "overlays/midshire/posts.yaml",
            "{code: analyst",
            "{code: lead-officer",
            "overlays/midshire/posts.yaml:3:12 P009"),
        bad(
            "an action given twice",
            "overlays/midshire/strategies/plan.strategy.yaml",
            "review:\n",
            "  - number: 1\n    deliverable: Again\n    owners: [lead-officer]\n    owner-as-written: The lead\n    outcomes: []\n    objectives: [safer-roads]\n    objectives-as-written: Roads\n    measures-as-written: []\n    source: Delivery plan\nreview:\n",
            "overlays/midshire/strategies/plan.strategy.yaml:21:13 P009"),
        bad(
            "a key given twice",
            "roads/lists.yaml",
            "source: A data guide",
            "source: A data guide\nsource: Another guide",
            "roads/lists.yaml:4:1 P009"),
        bad(
            "a second lifecycle of a record",
            "roads/collision.lifecycle.yaml",
            "reopens: true}",
            "reopens: true}\n---\nlifecycle: collision-again\nof: collision\nstates:\n  - open: {label: Open, end: true}\nmoves: []",
            "roads/collision.lifecycle.yaml:11:5 P009"));
  }

  static Stream<Bad> references() {
    return Stream.of(
        bad(
            "an unknown list",
            "roads/collision.record.yaml",
            "of: severity",
            "of: severty",
            "roads/collision.record.yaml:32:79 P010"),
        bad(
            "an unknown shared section",
            "roads/collision.record.yaml",
            "use: voice",
            "use: voices",
            "roads/collision.record.yaml:35:18 P010",
            "roads/examples.yaml:24:118 P010"),
        bad(
            "an unknown record",
            "roads/measures.yaml",
            "of: collision",
            "of: colision",
            "roads/measures.yaml:5:5 P010"),
        bad(
            "an unknown group",
            "roads/measures.yaml",
            "each: casualty",
            "each: vehicle",
            "roads/measures.yaml:6:7 P010"),
        bad(
            "an unknown date field",
            "roads/measures.yaml",
            "dated-by: occurred-on",
            "dated-by: ocurred-on",
            "roads/measures.yaml:10:11 P010"),
        bad(
            "a date field that holds no date",
            "roads/measures.yaml",
            "dated-by: occurred-on",
            "dated-by: speed-limit",
            "roads/measures.yaml:10:11 P006"),
        bad(
            "an unknown field to break down by",
            "roads/measures.yaml",
            "field: casualty.severity",
            "field: casualty.sverity",
            "roads/measures.yaml:14:40 P010"),
        bad(
            "a field to break down by that is a list",
            "roads/measures.yaml",
            "field: casualty.severity",
            "field: casualties",
            "roads/measures.yaml:14:40 P006"),
        bad(
            "an unknown occurred field",
            "roads/collision.record.yaml",
            "occurred: occurred-on",
            "occurred: occured-on",
            "roads/collision.record.yaml:8:11 P010"),
        bad(
            "an unknown field that a move needs",
            "roads/collision.lifecycle.yaml",
            "needs: [where.district]",
            "needs: [where.distict]",
            "roads/collision.lifecycle.yaml:7:90 P010"),
        bad(
            "an unknown post",
            "overlays/midshire/boards.yaml",
            "chair: lead-officer",
            "chair: leed-officer",
            "overlays/midshire/boards.yaml:4:8 P010"),
        bad(
            "an unknown strategy",
            "overlays/midshire/boards.yaml",
            "strategies: [plan-2011]",
            "strategies: [plan-2012]",
            "overlays/midshire/boards.yaml:5:14 P010"),
        bad(
            "an unknown measure of a board",
            "overlays/midshire/boards.yaml",
            "measures: [children-hurt]",
            "measures: [children-hurt, adults-hurt]",
            "overlays/midshire/boards.yaml:6:27 P010"),
        bad(
            "a board that reports to itself",
            "overlays/midshire/boards.yaml",
            "strategies: [plan-2011]",
            "reports-to: programme-board\nstrategies: [plan-2011]",
            "overlays/midshire/boards.yaml:5:13 P010"),
        bad(
            "an unknown document",
            "overlays/midshire/strategies/plan.strategy.yaml",
            "document: plan-2011",
            "document: plan-2010",
            "overlays/midshire/strategies/plan.strategy.yaml:5:20 P010"),
        bad(
            "an unknown objective",
            "overlays/midshire/strategies/plan.strategy.yaml",
            "objectives: [safer-roads]",
            "objectives: [safe-roads]",
            "overlays/midshire/strategies/plan.strategy.yaml:15:18 P010"),
        bad(
            "an unknown measure of an action",
            "overlays/midshire/strategies/plan.strategy.yaml",
            "measures: [fewer-hurt]",
            "measures: [fewer-hrt]",
            "overlays/midshire/strategies/plan.strategy.yaml:17:16 P010"),
        bad(
            "an unknown plan",
            "overlays/midshire/strategies/plan.strategy.yaml",
            "links: [county-plan]",
            "links: [town-plan]",
            "overlays/midshire/strategies/plan.strategy.yaml:19:13 P010"),
        bad(
            "an unknown measure behind a name",
            "overlays/midshire/titles.yaml",
            "measure: children-hurt",
            "measure: children-harmed",
            "overlays/midshire/titles.yaml:3:61 P010"),
        bad(
            "an unknown record to extend",
            "overlays/midshire/collision.extend.yaml",
            "extend: collision",
            "extend: crash",
            "overlays/midshire/collision.extend.yaml:1:9 P010"),
        bad(
            "an unknown field to require",
            "overlays/midshire/collision.extend.yaml",
            "require: [where.district]",
            "require: [where.area]",
            "overlays/midshire/collision.extend.yaml:8:11 P010"),
        bad(
            "an officer with an unknown post",
            "overlays/midshire/demonstration.yaml",
            "posts: [lead-officer]",
            "posts: [chief]",
            "overlays/midshire/demonstration.yaml:2:48 P010"),
        bad(
            "a force in the wrong folder",
            "overlays/midshire/force.yaml",
            "force: midshire",
            "force: elsewhere",
            "overlays/midshire/force.yaml:1:8 P010"));
  }

  static Stream<Bad> dates() {
    return Stream.of(
        bad(
            "periods that overlap",
            "roads/values.yaml",
            "from: 2011-09-01",
            "from: 2011-08-31",
            "roads/values.yaml:7:12 P011"),
        bad(
            "a period without an end before another",
            "roads/values.yaml",
            "from: 2000-01-01, to: 2011-08-31",
            "from: 2000-01-01",
            "roads/values.yaml:7:12 P011"),
        bad(
            "periods out of order",
            "roads/values.yaml",
            "from: 2011-09-01",
            "from: 1999-09-01",
            "roads/values.yaml:7:12 P011"),
        bad(
            "a period that ends before it starts",
            "roads/values.yaml",
            "to: 2011-08-31",
            "to: 1999-08-31",
            "roads/values.yaml:6:28 P011"),
        bad(
            "a strategy that ends before it starts",
            "overlays/midshire/strategies/plan.strategy.yaml",
            "to: 2014-03-31",
            "to: 2010-03-31",
            "overlays/midshire/strategies/plan.strategy.yaml:4:5 P011"));
  }
}
