package org.invicta.engine.definition.load;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.StrategyDefinition;
import org.invicta.engine.definition.StrategyDefinition.Action;
import org.invicta.engine.definition.StrategyDefinition.Approach;
import org.invicta.engine.definition.StrategyDefinition.Named;
import org.invicta.engine.definition.StrategyDefinition.Review;
import org.invicta.engine.definition.StrategyDefinition.Source;
import org.invicta.engine.definition.StrategyDefinition.Stated;
import org.invicta.engine.definition.StrategyDefinition.Statement;
import org.invicta.engine.definition.StrategyDefinition.Status;

/** Reads strategies as their documents state them. */
final class ReadStrategies {
  private final Findings findings;

  ReadStrategies(Findings findings) {
    this.findings = findings;
  }

  /** The strategies in the order of their start; those without one come last. */
  Map<Code, StrategyDefinition> read(List<Document> documents) {
    var strategies = new LinkedHashMap<Code, StrategyDefinition>();
    documents.stream()
        .map(document -> strategy(document.part()))
        .sorted(Comparator.comparing(strategy -> strategy.from().orElse(java.time.LocalDate.MAX)))
        .forEach(strategy -> strategies.putIfAbsent(strategy.code(), strategy));
    return strategies;
  }

  private StrategyDefinition strategy(Part part) {
    checkDates(part);
    checkObjectives(part);
    return new StrategyDefinition(
        part.place(),
        part.code("strategy"),
        part.text("title"),
        part.day("from"),
        part.day("to"),
        part.codeIfAny("succeeds"),
        part.part("source").map(ReadStrategies::source).orElse(new Source(Part.UNREADABLE, "")),
        said(part, "vision"),
        said(part, "aim"),
        statements(part, "legal-basis"),
        statements(part, "objectives"),
        statements(part, "principles"),
        statements(part, "priorities"),
        statements(part, "themes"),
        statements(part, "versions"),
        part.parts("actions").stream().map(ReadStrategies::action).toList(),
        part.part("review").map(ReadStrategies::review));
  }

  private static Source source(Part part) {
    return new Source(part.code("document"), part.text("heading"));
  }

  private static Optional<Statement> said(Part part, String key) {
    return part.part(key)
        .map(
            said ->
                new Statement(
                    said.place(),
                    new Code(key),
                    "",
                    said.text("text"),
                    said.text("source"),
                    said.text("note")));
  }

  private static List<Statement> statements(Part part, String key) {
    return part.parts(key).stream()
        .map(
            said ->
                new Statement(
                    said.place(),
                    said.code("code"),
                    said.text("title"),
                    said.text("text"),
                    said.text("source"),
                    said.text("note")))
        .toList();
  }

  private static Action action(Part part) {
    return new Action(
        part.place(),
        part.whole("number", 1),
        part.text("deliverable"),
        part.codes("owners"),
        part.text("owner-as-written"),
        part.texts("outcomes"),
        part.codes("objectives"),
        part.text("objectives-as-written"),
        part.codes("measures"),
        part.texts("measures-as-written"),
        part.codes("links"),
        part.texts("links-as-written"),
        part.text("source"),
        part.text("note"));
  }

  private static Review review(Part part) {
    return new Review(
        part.text("as-written"),
        part.part("stated").map(ReadStrategies::stated).orElse(new Stated(0, 0, 0, 0, 0)),
        part.text("source"),
        part.text("difference-note"),
        part.parts("named").stream().map(ReadStrategies::named).toList(),
        part.parts("approaches").stream().map(ReadStrategies::approach).toList());
  }

  private static Stated stated(Part part) {
    return new Stated(
        part.whole("total", 0),
        part.whole("green", 0),
        part.whole("amber", 0),
        part.whole("red", 0),
        part.whole("discharged", 0));
  }

  private static Named named(Part part) {
    return new Named(part.code("code"), status(part), part.whole("count", 0), part.text("text"));
  }

  private static Approach approach(Part part) {
    return new Approach(
        part.code("code"),
        part.text("section"),
        part.text("approach"),
        part.text("update"),
        status(part),
        part.text("note"));
  }

  private static Status status(Part part) {
    return java.util.Arrays.stream(Status.values())
        .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(part.text("status")))
        .findFirst()
        .orElse(Status.GREEN);
  }

  private void checkDates(Part part) {
    var from = part.day("from");
    part.day("to")
        .filter(to -> from.map(to::isBefore).orElse(false))
        .ifPresent(
            to ->
                findings.add(
                    part.placeOf("to"),
                    FindingCode.OVERLAPPING_DATES,
                    "an end on " + to + " before the start on " + part.text("from"),
                    "an end on or after the start",
                    "correct one of the two dates"));
  }

  /** The objectives that actions name are objectives of the same strategy. */
  private void checkObjectives(Part part) {
    var known = new TreeSet<String>();
    part.parts("objectives").forEach(objective -> known.add(objective.text("code")));
    part.parts("actions").stream()
        .flatMap(action -> action.scalars("objectives").stream())
        .filter(code -> Code.isCode(code.text()) && !known.contains(code.text()))
        .forEach(code -> Catalogue.unknown(findings, code, "the objective", known));
  }
}
