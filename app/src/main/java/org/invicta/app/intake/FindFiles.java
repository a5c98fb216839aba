package org.invicta.app.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.invicta.app.Refused;
import org.invicta.app.intake.file.Columns;
import org.invicta.app.intake.file.Fingerprint;
import org.invicta.app.intake.file.RecogniseFile;
import org.invicta.app.intake.file.TakeFingerprint;
import org.invicta.app.intake.file.TextEncoding;
import org.invicta.app.intake.run.Importer;
import org.invicta.app.intake.run.InputFile;
import org.invicta.app.intake.run.RunRefusals;

/** Finds the files of an import and says what kind each is. In a directory, files of no use to the importer are passed over and told. */
final class FindFiles {

  private static final String NOT_OURS = "I004";

  private final RecogniseFile recognise;
  private final List<InputFile> files = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final Map<String, Path> byDigest = new HashMap<>();

  FindFiles(List<Importer> importers) {
    recognise =
        new RecogniseFile(importers.stream().flatMap(one -> one.layouts().stream()).toList());
  }

  /** The files of an import, and what the person should know of them. */
  record Found(List<InputFile> files, List<String> notices) {}

  Found find(Importer importer, List<Path> paths) {
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        inDirectory(importer, path);
      } else {
        add(importer, path);
      }
    }
    return new Found(List.copyOf(files), List.copyOf(notices));
  }

  private void inDirectory(Importer importer, Path directory) {
    var tables = tables(directory);
    int before = files.size();
    for (Path table : tables) {
      try {
        add(importer, table);
      } catch (Refused refused) {
        if (!refused.code().equals(NOT_OURS)) {
          throw refused;
        }
        notices.add("Passed over: " + refused.found());
      }
    }
    if (files.size() == before) {
      throw RunRefusals.noFiles(directory, importer.name());
    }
  }

  private static List<Path> tables(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void add(Importer importer, Path path) {
    var print = TakeFingerprint.of(path);
    var columns = recognise.recognise(print);
    var layout = columns.layout();
    if (!layout.importer().equals(importer.name())) {
      throw RunRefusals.wrongImporter(path, layout.title(), layout.importer());
    }
    var twin = byDigest.putIfAbsent(print.digest(), path);
    if (twin != null) {
      throw RunRefusals.sameFileTwice(twin, path);
    }
    files.add(new InputFile(files.size(), print, columns));
    tell(print, columns);
  }

  private void tell(Fingerprint print, Columns columns) {
    if (print.encoding() == TextEncoding.WINDOWS_1252) {
      notices.add(
          "%s: read as Windows-1252, because line %,d is not UTF-8."
              .formatted(print.name(), print.notUtf8()));
    }
    if (!columns.absent().isEmpty()) {
      notices.add(print.name() + ": not in the file: " + String.join(", ", columns.absent()) + ".");
    }
    if (!columns.unused().isEmpty()) {
      notices.add(print.name() + ": not used: " + String.join(", ", columns.unused()) + ".");
    }
  }
}
