package org.invicta.engine.definition;

/**
 * Where something stands in a practice file.
 *
 * @param file the file, relative to the practice directory it was found in
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record Place(String file, int line, int column) {

  /** The same file, further along: used for positions inside a scalar such as an expression. */
  public Place right(int columns) {
    return new Place(file, line, column + columns);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
