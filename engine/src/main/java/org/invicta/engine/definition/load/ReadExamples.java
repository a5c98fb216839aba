package org.invicta.engine.definition.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.DecisionDefinition;
import org.invicta.engine.definition.Example;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.MeasureDefinition;
import org.invicta.engine.definition.Place;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.Rule;
import org.invicta.engine.definition.shape.NearestName;

/** Reads worked examples: what they belong to, and what is given, by the fields of its record. */
final class ReadExamples {
  private final Map<Code, RecordDefinition> records;
  private final Map<Code, LifecycleDefinition> lifecycles;
  private final Map<Code, MeasureDefinition> measures;
  private final Findings findings;
  private Map<Code, DecisionDefinition> decisions = Map.of();

  ReadExamples(
      Map<Code, RecordDefinition> records,
      Map<Code, LifecycleDefinition> lifecycles,
      Map<Code, MeasureDefinition> measures,
      Findings findings) {
    this.records = records;
    this.lifecycles = lifecycles;
    this.measures = measures;
    this.findings = findings;
  }

  /** This, and examples of decision tables. */
  ReadExamples with(Map<Code, DecisionDefinition> tables) {
    decisions = Map.copyOf(tables);
    return this;
  }

  List<Example> read(List<Document> documents) {
    var examples = new ArrayList<Example>();
    for (var document : documents) {
      var of = document.part().code("examples");
      document.part().parts("cases").forEach(part -> example(of, part).ifPresent(examples::add));
    }
    return examples;
  }

  private Optional<Example> example(Code of, Part part) {
    var then = texts(part, "then");
    var subject = Subject.of(then);
    if (subject.isEmpty()) {
      findings.add(
          part.placeOf("then"),
          FindingCode.MISSING_KEY,
          "nothing that follows",
          "counted for a measure, state, refused or clock for a lifecycle, valid for a record, proposes for a decision",
          "say what follows");
      return Optional.empty();
    }
    var record = record(of, subject.get());
    if (record.isEmpty()) {
      notOne(of, subject.get(), part);
      return Optional.empty();
    }
    if (subject.get() == Subject.LIFECYCLE) {
      lifecycle(of)
          .filter(lifecycle -> !lifecycle.states().isEmpty())
          .ifPresent(lifecycle -> checkMove(lifecycle, part));
    }
    if (subject.get() == Subject.RECORD) {
      checkRule(part, record.get().rules());
    }
    var wrongAllowed = then.getOrDefault("valid", "").equals("false");
    var given =
        new ReadGiven(record.get(), wrongAllowed, findings).read(part.part("given").orElse(part));
    return Optional.of(
        new Example(part.place(), of, part.text("title"), given, texts(part, "when"), then));
  }

  /** The record whose fields an example gives. */
  private Optional<RecordDefinition> record(Code of, Subject subject) {
    var type =
        switch (subject) {
          case MEASURE -> Optional.ofNullable(measures.get(of)).map(MeasureDefinition::of);
          case LIFECYCLE -> lifecycle(of).map(LifecycleDefinition::of);
          case RECORD -> Optional.of(of);
          case DECISION -> Optional.ofNullable(decisions.get(of)).map(DecisionDefinition::of);
        };
    return type.flatMap(code -> Optional.ofNullable(records.get(code)));
  }

  private Optional<LifecycleDefinition> lifecycle(Code code) {
    return lifecycles.values().stream()
        .filter(lifecycle -> lifecycle.code().equals(code))
        .findFirst();
  }

  /** The states and the move that an example names are those of its lifecycle. */
  private void checkMove(LifecycleDefinition lifecycle, Part part) {
    var states = new TreeSet<String>();
    lifecycle.states().forEach(state -> states.add(state.code().value()));
    Stream.of("given", "then")
        .flatMap(key -> part.part(key).stream())
        .flatMap(inner -> inner.scalar("state").stream())
        .filter(state -> !states.contains(state.text()))
        .forEach(state -> Catalogue.unknown(findings, state, "the state", states));
    var moves = new TreeSet<String>();
    lifecycle.moves().forEach(move -> moves.add(move.code().value()));
    if (part.part("then").filter(then -> then.has("clock")).isPresent()) {
      checkClock(lifecycle, part);
      moves.add(ClockDefinition.OPENED.value());
    }
    part.part("when")
        .flatMap(when -> when.scalar("move"))
        .filter(move -> !moves.contains(move.text()))
        .ifPresent(move -> Catalogue.unknown(findings, move, "the move", moves));
    checkRule(
        part,
        part.part("when")
            .flatMap(when -> lifecycle.move(when.code("move")))
            .map(LifecycleDefinition.Move::must)
            .orElse(List.of()));
  }

  /** The rule that an example names is one that its record or move has. */
  private void checkRule(Part part, List<Rule> rules) {
    var known = new TreeSet<String>();
    rules.forEach(rule -> known.add(rule.code().value()));
    part.part("then")
        .flatMap(then -> then.scalar("rule"))
        .filter(rule -> Code.isCode(rule.text()) && !known.contains(rule.text()))
        .ifPresent(rule -> Catalogue.unknown(findings, rule, "the rule", known));
  }

  /** A clock that an example names is one of its lifecycle, and it says when the clock is due. */
  private void checkClock(LifecycleDefinition lifecycle, Part part) {
    var clocks = new TreeSet<String>();
    lifecycle.clocks().forEach(clock -> clocks.add(clock.code().value()));
    var then = part.part("then").orElse(part);
    then.scalar("clock")
        .filter(clock -> !clocks.contains(clock.text()))
        .ifPresent(clock -> Catalogue.unknown(findings, clock, "the clock", clocks));
    if (!then.has("due")) {
      findings.add(
          then.place(),
          FindingCode.MISSING_KEY,
          "a clock without a due time",
          "clock and due",
          "say when the clock is due");
    }
  }

  /** Tells that what follows fits another kind of definition; a code that nothing has is told elsewhere. */
  private void notOne(Code of, Subject subject, Part part) {
    var somethingElse =
        java.util.Arrays.stream(Subject.values())
            .filter(other -> record(of, other).isPresent())
            .findFirst();
    somethingElse.ifPresent(
        other ->
            findings.add(
                part.placeOf("then"),
                FindingCode.WRONG_TYPE,
                "what follows for " + subject.words() + ", but " + of + " is " + other.words(),
                other.keys(),
                "say what follows for " + other.words()));
  }

  private static Map<String, String> texts(Part part, String key) {
    var texts = new LinkedHashMap<String, String>();
    part.part(key)
        .ifPresent(
            inner ->
                inner
                    .mapping()
                    .entries()
                    .forEach(entry -> texts.put(entry.key(), inner.text(entry.key()))));
    return texts;
  }

  /** What an example is about, told by what follows. */
  enum Subject {
    MEASURE("a measure", "counted"),
    LIFECYCLE("a lifecycle", "state, refused or clock"),
    RECORD("a record", "valid"),
    DECISION("a decision", "proposes");

    private final String words;
    private final String keys;

    Subject(String words, String keys) {
      this.words = words;
      this.keys = keys;
    }

    static Optional<Subject> of(Map<String, String> then) {
      if (then.containsKey("counted")) {
        return Optional.of(MEASURE);
      }
      if (then.containsKey("state") || then.containsKey("refused") || then.containsKey("clock")) {
        return Optional.of(LIFECYCLE);
      }
      if (then.containsKey("proposes")) {
        return Optional.of(DECISION);
      }
      return then.containsKey("valid") ? Optional.of(RECORD) : Optional.empty();
    }

    String words() {
      return words;
    }

    String keys() {
      return keys;
    }
  }

  /** Tells of a field that a record does not have. */
  static void unknownField(Findings findings, Place place, String name, List<String> known) {
    findings.add(
        place,
        FindingCode.UNKNOWN_REFERENCE,
        "the field " + name + ", which does not exist",
        Names.listed(known),
        NearestName.advice(name, known, "use one of these"));
  }
}
