package org.invicta.engine.definition.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.invicta.engine.definition.CalendarDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.DecisionDefinition;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.PolicyValue;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.shape.CheckShapes;
import org.invicta.engine.expression.Scope;
import org.invicta.engine.expression.Type;

/**
 * Loads the practice files of a directory with one overlay laid over them, and checks them as a whole. Whatever is wrong becomes
 * findings, all at once; a mistake in one place does not keep the other places from being checked.
 */
public final class PracticeLoader {
  /** The list of what somebody may say they look at a record for. */
  private static final Code PURPOSES = new Code("purposes");

  private final Findings findings = new Findings();
  private final Map<String, List<Document>> byKind = new HashMap<>();

  private PracticeLoader() {}

  /**
   * Loads practice files.
   *
   * @param directory the practice directory
   * @param overlay the force whose overlay is laid over the base; none for the base alone
   */
  public static Loaded load(Path directory, Optional<Code> overlay) {
    return new PracticeLoader().loaded(directory, overlay);
  }

  /** The overlays that a practice directory has, by name. */
  public static List<Code> overlays(Path directory) {
    return PracticeFiles.overlays(directory).stream().map(Code::new).toList();
  }

  private Loaded loaded(Path directory, Optional<Code> overlay) {
    var files = PracticeFiles.read(directory, overlay, findings);
    var documents = new ArrayList<Document>();
    files.forEach(file -> documents.addAll(Document.of(file, findings)));
    var unread = unread();
    documents.forEach(
        document ->
            byKind.computeIfAbsent(document.kind().name(), _ -> new ArrayList<>()).add(document));
    checkShapes(documents, unread);
    var practice = practice();
    var sorted = findings.sorted();
    return new Loaded(
        sorted.isEmpty() ? Optional.of(practice) : Optional.empty(),
        sorted,
        files.size(),
        documents.size());
  }

  /** The kinds of which some file could not be read. */
  private Set<String> unread() {
    var kinds = new HashSet<String>();
    findings.sorted().stream()
        .filter(
            finding ->
                finding.code() == FindingCode.NOT_READABLE
                    || finding.code() == FindingCode.NOT_YAML)
        .map(finding -> SourceFile.fileName(finding.place().file()))
        .forEach(name -> kinds.addAll(Catalogue.definedIn(name)));
    return kinds;
  }

  private void checkShapes(List<Document> documents, Set<String> unread) {
    var shapes = new CheckShapes(findings);
    documents.forEach(document -> shapes.check(document.part().mapping(), document.kind().shape()));
    Catalogue.of(documents, findings).check(shapes.references(), unread);
    new CheckHomes(findings).check(documents);
  }

  private Practice practice() {
    var lists = new ReadLists(findings, extensions("list")).read(of("list"));
    var values = new ReadValues(findings).read(of("value"));
    var formulas = new Formulas(findings, policy(values));
    var records = records(lists, formulas);
    var known = new Known(values, findings);
    var calendars = new ReadCalendars(findings).read(of("calendar"));
    var clocks = new ReadClocks(values, calendars, formulas, findings);
    var lifecycles =
        new ReadLifecycles(records, known, formulas, clocks, findings).read(of("lifecycle"));
    new CheckCounts(records, lifecycles, values, known).check(of("record"));
    var measures = new ReadMeasures(records, formulas, findings).read(of("measure"));
    var decisions = new ReadDecisions(records, formulas, findings).read(of("decision"));
    var examples =
        new ReadExamples(records, lifecycles, measures, findings)
            .with(decisions)
            .read(of("examples"));
    var overlay = new ReadOverlay(findings);
    return new Practice(
        records,
        lifecycles,
        measures,
        new ReadStrategies(findings).read(of("strategy")),
        overlay.boards(of("board")),
        lists,
        overlay.posts(of("posts")),
        overlay.titles(of("titles"), of("documents")),
        values,
        examples,
        overlay.force(of("force")),
        overlay.aliasedMeasures(of("titles")),
        overlay.officers(of("officers")),
        processes(calendars, records, lifecycles, decisions, lists, known, formulas));
  }

  private Practice.Processes processes(
      Map<Code, CalendarDefinition> calendars,
      Map<Code, RecordDefinition> records,
      Map<Code, LifecycleDefinition> lifecycles,
      Map<Code, DecisionDefinition> decisions,
      Map<Code, CodeList> lists,
      Known known,
      Formulas formulas) {
    var reader = new ReadAccess(records, findings);
    var access = reader.read(of("access"));
    reader.checkSensitive(of("record"), access);
    return new Practice.Processes(
        calendars,
        decisions,
        access,
        new ReadDesks(records, lifecycles, known, findings).read(of("desk")),
        Optional.ofNullable(lists.get(PURPOSES)),
        new ReadPapers(records, formulas, findings).read(of("paper")));
  }

  private Map<Code, RecordDefinition> records(Map<Code, CodeList> lists, Formulas formulas) {
    var sections = new ReadSections(lists, of("section"), findings);
    var reader = new ReadRecords(sections, formulas, extensions("record"), findings);
    var records = reader.read(of("record"));
    sections.unused().forEach(reader::checkShared);
    return records;
  }

  private static Scope policy(Map<Code, PolicyValue> values) {
    var types = new HashMap<String, Type>();
    values.forEach((code, value) -> types.put("policy." + code, value.type()));
    return Scope.of(types);
  }

  private List<Document> of(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  private List<Document> extensions(String kind) {
    return of("extend").stream()
        .filter(document -> document.part().text("kind").equals(kind))
        .toList();
  }
}
