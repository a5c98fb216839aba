package org.invicta.app.reports.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.invicta.app.reports.PackFile;
import org.invicta.app.reports.ReportRefusals;

/**
 * A folder that reports are written to.
 *
 * @param path made when the first file is written
 */
record OutputFolder(Path path) {

  /** Writes files, each complete or not at all; files of the same names are replaced. */
  List<Path> write(List<PackFile> files) {
    var written = new ArrayList<Path>();
    for (var file : files) {
      written.add(write(file));
    }
    return written;
  }

  private Path write(PackFile file) {
    var target = path.resolve(file.name());
    try {
      Files.createDirectories(path);
      var part = path.resolve(file.name() + ".part");
      try {
        Files.write(part, file.bytes().copy());
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
      return target;
    } catch (FileAlreadyExistsException aFile) {
      throw ReportRefusals.cannotWrite(path, "it is a file");
    } catch (IOException failure) {
      throw ReportRefusals.cannotWrite(target, failure.getClass().getSimpleName());
    }
  }
}
