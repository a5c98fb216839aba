package org.invicta.engine.definition;

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
    List<Officer> officers) {

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

  /** The record definition of a type that is known to exist. */
  public RecordDefinition definitionOf(Code type) {
    var definition = records.get(type);
    if (definition == null) {
      throw new IllegalArgumentException("No record type " + type);
    }
    return definition;
  }
}
