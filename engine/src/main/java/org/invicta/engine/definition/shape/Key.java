package org.invicta.engine.definition.shape;

/**
 * A key of a practice file.
 *
 * @param name the key as written
 * @param shape what its value looks like
 * @param required whether it must be there
 * @param about what it is for, shown by an editor
 */
public record Key(String name, Shape shape, boolean required, String about) {

  /** A key that must be there. */
  static Key must(String name, Shape shape, String about) {
    return new Key(name, shape, true, about);
  }

  /** A key that may be left out. */
  static Key may(String name, Shape shape, String about) {
    return new Key(name, shape, false, about);
  }
}
