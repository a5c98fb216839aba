package org.invicta.engine.definition.load;

/**
 * The text of a practice file.
 *
 * @param name its path under the practice directory
 * @param area the area of practice: the folder it lies in
 * @param overlay whether it belongs to the overlay
 */
record SourceFile(String name, String area, boolean overlay, String text) {

  /** The name without its folders. */
  String fileName() {
    return fileName(name);
  }

  /** A path without its folders. */
  static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
