package org.invicta.engine.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    Optional<ForceDefinition> force) {

  /** A post that owns actions or sits on boards. */
  public record Post(Code code, String title) {}

  /** The record definition of a type that is known to exist. */
  public RecordDefinition definitionOf(Code type) {
    var definition = records.get(type);
    if (definition == null) {
      throw new IllegalArgumentException("No record type " + type);
    }
    return definition;
  }
}
