/** Reads delimited text files line by line, and says what kind of file each is by its columns. */
@org.jspecify.annotations.NullMarked
package org.invicta.app.intake.file;
