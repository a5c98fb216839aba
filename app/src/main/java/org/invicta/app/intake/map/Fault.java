package org.invicta.app.intake.map;

/**
 * What is wrong with a value of a row.
 *
 * @param column the column, as the file names it; empty when the whole row is wrong
 * @param code the stable code
 * @param found what was found
 * @param allowed what is allowed
 * @param todo what to do
 */
public record Fault(String column, RejectCode code, String found, String allowed, String todo) {}
