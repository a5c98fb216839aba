/** One import from its files to its log: what every importer needs. */
@org.jspecify.annotations.NullMarked
package org.invicta.app.intake.run;
