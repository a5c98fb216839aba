package org.invicta.app.intake.rows;

/**
 * What tells the record of a row from all others.
 *
 * @param text the key
 * @param numbered whether rows with one key are different records, told apart by their number among them; otherwise the second such row
 *     is a mistake
 */
record RowKey(String text, boolean numbered) {}
