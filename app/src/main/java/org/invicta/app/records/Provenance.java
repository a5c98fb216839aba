package org.invicta.app.records;

/**
 * Who changes a record, by what way and why.
 *
 * @param by the code of an officer, or what acts by itself, such as {@code import:stats19}; never blank
 * @param through the page or verb, such as {@code import stats19}
 * @param reason why; may be empty
 */
public record Provenance(String by, String through, String reason) {}
