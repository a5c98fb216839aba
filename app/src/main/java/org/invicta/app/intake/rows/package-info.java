/** Importers of files in which each row is a record: street crime, schools, population. */
@org.jspecify.annotations.NullMarked
package org.invicta.app.intake.rows;
