package org.invicta.engine.expression;

import org.invicta.engine.definition.Place;

/**
 * Turns an offset in an expression's text into its place in the file.
 *
 * <p>A text of several lines is taken to be a block whose lines all start in the column of the first.
 */
record Positions(Place start, String text) {

  Place at(int offset) {
    var lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    var lines = (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    var line = new Place(start.file(), start.line() + lines, start.column());
    return line.right(text.codePointCount(lineStart, offset));
  }
}
