package org.invicta.app.decisions;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.invicta.engine.definition.DecisionDefinition;

/**
 * What a decision table proposes. A person decides.
 *
 * @param table the table
 * @param versionFrom the first day of the version in force
 * @param row the row that fired, from 1
 * @param then the code it proposes
 * @param label the words of the code
 * @param because the reason in words
 * @param inputs what the table looked at, in words, by the label of the column
 */
public record Proposal(
    DecisionDefinition table,
    LocalDate versionFrom,
    int row,
    String then,
    String label,
    String because,
    Map<String, String> inputs) {

  /** What an input that is not known says. */
  public static final String NOT_KNOWN = "Not known";

  public Proposal {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  /** The columns of which nothing was known. */
  public List<String> missing() {
    return inputs.entrySet().stream()
        .filter(input -> input.getValue().equals(NOT_KNOWN))
        .map(Map.Entry::getKey)
        .toList();
  }
}
