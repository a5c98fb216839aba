package org.invicta.app.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.invicta.engine.definition.Code;

/**
 * A proposal as it was made.
 *
 * @param recordVersion the version of the record it was made for
 * @param table the code of the table
 * @param versionFrom the first day of the version of the table that was in force
 * @param row the row that fired, from 1
 * @param inputs what the table looked at, in words, by the label of the column
 * @param then the code it proposed
 * @param because the reason in words
 * @param madeAt when
 */
public record KeptProposal(
    int recordVersion,
    Code table,
    LocalDate versionFrom,
    int row,
    Map<String, String> inputs,
    String then,
    String because,
    Instant madeAt) {
  public KeptProposal {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }
}
