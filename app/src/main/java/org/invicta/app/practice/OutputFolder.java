package org.invicta.app.practice;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A directory that a verb writes to.
 *
 * @param directory made when the first file is written
 */
record OutputFolder(Path directory) {

  /** Writes a text file; a file of the same name is replaced. */
  void write(String name, String text) {
    var file = directory.resolve(name);
    try {
      Files.createDirectories(directory);
      Files.writeString(file, text);
    } catch (FileAlreadyExistsException aFile) {
      throw PracticeRefusals.cannotWrite(directory, "it is a file");
    } catch (IOException failure) {
      throw PracticeRefusals.cannotWrite(file, failure.getClass().getSimpleName());
    }
  }
}
