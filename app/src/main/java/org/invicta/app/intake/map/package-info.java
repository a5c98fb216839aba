/** Turns the values of a row into the fields of a record, or says what is wrong with them. */
@org.jspecify.annotations.NullMarked
package org.invicta.app.intake.map;
