/** The importer of road collisions, whose record is gathered from three files. */
@org.jspecify.annotations.NullMarked
package org.invicta.app.intake.stats19;
