package org.invicta.engine.definition.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.DeskDefinition;
import org.invicta.engine.definition.DeskDefinition.Order;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.State;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.yaml.Yaml;
import org.invicta.engine.expression.Type;

/** Reads the screens people work from: the states and fields they show exist. */
final class ReadDesks {
  private static final String UNTIL = DeskDefinition.UNTIL;
  private static final Set<String> WORDS =
      Set.of("who", "state", "next-clock", "holder", "unit", "opened");

  private final Map<Code, RecordDefinition> records;
  private final Map<Code, LifecycleDefinition> lifecycles;
  private final Known known;
  private final Findings findings;

  ReadDesks(
      Map<Code, RecordDefinition> records,
      Map<Code, LifecycleDefinition> lifecycles,
      Known known,
      Findings findings) {
    this.records = records;
    this.lifecycles = lifecycles;
    this.known = known;
    this.findings = findings;
  }

  /** Desks by code, in the order of the files. */
  Map<Code, DeskDefinition> read(List<Document> documents) {
    var desks = new LinkedHashMap<Code, DeskDefinition>();
    documents.forEach(
        document -> desks.putIfAbsent(document.part().code("desk"), desk(document.part())));
    return desks;
  }

  private DeskDefinition desk(Part part) {
    var of = part.code("of");
    Optional.ofNullable(records.get(of)).ifPresent(record -> check(part, record));
    return new DeskDefinition(
        part.place(),
        part.code("desk"),
        part.text("title"),
        part.text("about"),
        of,
        part.codes("roles"),
        part.codes("states"),
        part.flag("lanes"),
        part.texts("columns").stream().map(name -> column(name, of)).toList(),
        order(part.text("order")),
        part.flag("opens"),
        part.textIfAny("empty"));
  }

  private String column(String name, Code of) {
    var record = records.get(of);
    return WORDS.contains(name) || record == null
        ? name
        : ends(name).map(end -> FieldNames.whole(record, end)).collect(Collectors.joining(UNTIL));
  }

  /** A field, or the two between which time is told. */
  private static Stream<String> ends(String column) {
    return Stream.of(column.split(Pattern.quote(UNTIL), 2));
  }

  private void check(Part part, RecordDefinition record) {
    var states =
        Optional.ofNullable(lifecycles.get(record.code()))
            .map(LifecycleDefinition::states)
            .orElse(List.of());
    part.scalars("states")
        .forEach(
            state -> known.code(state, "the state", states.stream().map(State::code).toList()));
    known.once(part.scalars("columns"));
    var names = FieldNames.of(record);
    var clocks = clocks(record);
    part.scalars("columns").stream()
        .filter(column -> !WORDS.contains(column.text()) && !clocks.contains(column.text()))
        .forEach(column -> checkColumn(column, names));
  }

  private Set<String> clocks(RecordDefinition record) {
    return Optional.ofNullable(lifecycles.get(record.code())).stream()
        .flatMap(lifecycle -> lifecycle.clocks().stream())
        .map(clock -> clock.code().value())
        .collect(Collectors.toSet());
  }

  private void checkColumn(Yaml.Scalar column, FieldNames names) {
    var ends = ends(column.text()).toList();
    if (ends.size() > 1 && ends.stream().allMatch(names::has)) {
      ends.forEach(
          end ->
              names.check(
                  new Yaml.Scalar(column.place(), end, column.plain(), end),
                  findings,
                  Type.Instant.class::isInstance,
                  "a date and time"));
      return;
    }
    if (!names.has(column.text())) {
      Catalogue.unknown(findings, column, "the column", names.and(new TreeSet<>(WORDS)));
      return;
    }
    names.check(
        column,
        findings,
        type -> !(type instanceof Type.Many(Type.Group _)),
        "a field that is no group");
  }

  private static Order order(String word) {
    return switch (word) {
      case "oldest" -> Order.OLDEST;
      case "newest" -> Order.NEWEST;
      default -> Order.NEXT_CLOCK;
    };
  }
}
