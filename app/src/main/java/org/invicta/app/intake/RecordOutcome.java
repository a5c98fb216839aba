package org.invicta.app.intake;

/**
 * What became of the records of one type.
 *
 * @param type the record type
 * @param created new records
 * @param changed new versions of records that said something else
 * @param unchanged records that already said this
 */
public record RecordOutcome(String type, long created, long changed, long unchanged) {}
