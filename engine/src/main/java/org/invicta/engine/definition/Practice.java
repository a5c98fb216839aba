package org.invicta.engine.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All definitions in force: the practice files with one overlay laid over them, checked as a whole.
 *
 * @param records by record type
 * @param lifecycles by the record type each belongs to
 * @param measures by code
 * @param strategies by code, in the order of their start
 * @param boards by code
 * @param codeLists by code
 * @param posts by code
 * @param titles titles of the things the overlay names and definitions refer to, by kind ({@code plan}, {@code
 *     measure-alias}, {@code document}) and code
 * @param values numbers and texts of law and policy with their dates, by code
 * @param examples worked examples, in the order of the files
 * @param force the force of the overlay; empty without one
 * @param aliasedMeasures the measure behind a {@code measure-alias}, where there is one
 * @param officers the made-up people whom anybody may sign in as in a demonstration, in the order they are offered
 * @param processes calendars, decision tables, access and desks
 */
public record Practice(
    Map<Code, RecordDefinition> records,
    Map<Code, LifecycleDefinition> lifecycles,
    Map<Code, MeasureDefinition> measures,
    Map<Code, StrategyDefinition> strategies,
    Map<Code, BoardDefinition> boards,
    Map<Code, CodeList> codeLists,
    Map<Code, Post> posts,
    Map<String, Map<Code, String>> titles,
    Map<Code, PolicyValue> values,
    List<Example> examples,
    Optional<ForceDefinition> force,
    Map<Code, Code> aliasedMeasures,
    List<Officer> officers,
    Processes processes) {

  /**
   * What processes run on besides records and lifecycles.
   *
   * @param calendars by code
   * @param decisions by code
   * @param access by record type
   * @param desks by code, in the order of the files
   * @param purposes what somebody may say they look at a record for, in the order people see them
   * @param papers papers drawn up from records, by code
   */
  public record Processes(
      Map<Code, CalendarDefinition> calendars,
      Map<Code, DecisionDefinition> decisions,
      Map<Code, AccessDefinition> access,
      Map<Code, DeskDefinition> desks,
      Optional<CodeList> purposes,
      Map<Code, PaperDefinition> papers) {

    /** Without papers. */
    public Processes(
        Map<Code, CalendarDefinition> calendars,
        Map<Code, DecisionDefinition> decisions,
        Map<Code, AccessDefinition> access,
        Map<Code, DeskDefinition> desks,
        Optional<CodeList> purposes) {
      this(calendars, decisions, access, desks, purposes, Map.of());
    }

    /** None. */
    public static final Processes NONE =
        new Processes(Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty());

    /** The papers that are drawn up from records of a type. */
    public List<PaperDefinition> papersOf(Code type) {
      return papers.values().stream().filter(paper -> paper.of().equals(type)).toList();
    }

    /** The tables that propose something for records of a type. */
    public List<DecisionDefinition> decisionsOf(Code type) {
      return decisions.values().stream().filter(table -> table.of().equals(type)).toList();
    }
  }

  /** Definitions without processes. */
  public Practice(
      Map<Code, RecordDefinition> records,
      Map<Code, LifecycleDefinition> lifecycles,
      Map<Code, MeasureDefinition> measures,
      Map<Code, StrategyDefinition> strategies,
      Map<Code, BoardDefinition> boards,
      Map<Code, CodeList> codeLists,
      Map<Code, Post> posts,
      Map<String, Map<Code, String>> titles,
      Map<Code, PolicyValue> values,
      List<Example> examples,
      Optional<ForceDefinition> force,
      Map<Code, Code> aliasedMeasures,
      List<Officer> officers) {
    this(
        records,
        lifecycles,
        measures,
        strategies,
        boards,
        codeLists,
        posts,
        titles,
        values,
        examples,
        force,
        aliasedMeasures,
        officers,
        Processes.NONE);
  }

  /** Definitions without measures behind the names in {@code titles}, and without a demonstration. */
  public Practice(
      Map<Code, RecordDefinition> records,
      Map<Code, LifecycleDefinition> lifecycles,
      Map<Code, MeasureDefinition> measures,
      Map<Code, StrategyDefinition> strategies,
      Map<Code, BoardDefinition> boards,
      Map<Code, CodeList> codeLists,
      Map<Code, Post> posts,
      Map<String, Map<Code, String>> titles,
      Map<Code, PolicyValue> values,
      List<Example> examples,
      Optional<ForceDefinition> force) {
    this(
        records,
        lifecycles,
        measures,
        strategies,
        boards,
        codeLists,
        posts,
        titles,
        values,
        examples,
        force,
        Map.of(),
        List.of());
  }

  /** A post that owns actions or sits on boards. */
  public record Post(Code code, String title) {}

  /**
   * A made-up officer of a demonstration.
   *
   * @param code what records and logs keep
   * @param name the name as people see it
   * @param posts the posts held
   * @param roles what the officer may do, as lifecycles name it
   * @param unit the unit or district
   * @param about what the officer does in the demonstration, in a sentence
   */
  public record Officer(
      Code code, String name, List<Code> posts, Set<Code> roles, String unit, String about) {

    public Officer {
      posts = List.copyOf(posts);
      roles = Set.copyOf(roles);
    }
  }

  /**
   * The fields ({@code section.field}) and roles of a type that are filled in with a move, or by what another record brings back, and so are
   * not asked when a record is opened or changed.
   */
  public Set<String> filledInLater(Code type) {
    var later = new HashSet<String>();
    Optional.ofNullable(lifecycles.get(type)).stream()
        .flatMap(lifecycle -> lifecycle.moves().stream())
        .forEach(
            move -> {
              later.addAll(move.asks());
              move.adds().ifPresent(later::add);
              move.parties().forEach(role -> later.add(role.value()));
            });
    lifecycles.values().stream()
        .flatMap(lifecycle -> lifecycle.then().stream())
        .forEach(
            then -> {
              if (then instanceof Then.MoveOrigin back && back.type().equals(type)) {
                later.addAll(back.sets().keySet());
              }
            });
    return Set.copyOf(later);
  }

  /**
   * The fields of {@link #filledInLater} that are not asked either when a record is opened: groups of which each item has something
   * follow from the opening are asked then.
   */
  public Set<String> filledInAfterOpening(Code type) {
    var later = new HashSet<>(filledInLater(type));
    Optional.ofNullable(lifecycles.get(type)).stream()
        .flatMap(lifecycle -> lifecycle.then().stream())
        .filter(then -> then.on().contains(ClockDefinition.OPENED))
        .filter(Then.Create.class::isInstance)
        .flatMap(then -> ((Then.Create) then).each().stream())
        .forEach(later::remove);
    return Set.copyOf(later);
  }

  /** The record definition of a type that is known to exist. */
  public RecordDefinition definitionOf(Code type) {
    var definition = records.get(type);
    if (definition == null) {
      throw new IllegalArgumentException("No record type " + type);
    }
    return definition;
  }
}
