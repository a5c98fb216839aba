package org.invicta.engine.definition.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.Place;

/** Finds and reads the files of a practice directory: everything outside {@code overlays/}, and one overlay. */
final class PracticeFiles {
  private static final int LARGEST = 1 << 20;
  private static final int MOST_FILES = 5_000;
  private static final int DEEPEST = 12;
  private static final String OVERLAYS = "overlays";

  private final Path directory;
  private final Findings findings;
  private final List<SourceFile> files = new ArrayList<>();

  private PracticeFiles(Path directory, Findings findings) {
    this.directory = directory;
    this.findings = findings;
  }

  /** The files that can be read, in the order of their names; the others become findings. */
  static List<SourceFile> read(Path directory, Optional<Code> overlay, Findings findings) {
    return new PracticeFiles(directory, findings).read(overlay);
  }

  private List<SourceFile> read(Optional<Code> overlay) {
    if (!Files.isDirectory(directory)) {
      notReadable(
          new Place(".", 1, 1),
          "no directory " + directory.getFileName(),
          "a directory with practice files",
          "name another directory");
      return List.of();
    }
    var found = new ArrayList<Path>(yamlFiles(directory, false));
    overlay.ifPresent(force -> found.addAll(overlayFiles(force)));
    if (found.size() > MOST_FILES) {
      notReadable(
          new Place(".", 1, 1),
          found.size() + " files",
          "at most " + MOST_FILES,
          "name a directory that holds only practice files");
      return List.of();
    }
    found.forEach(this::read);
    return List.copyOf(files);
  }

  private List<Path> overlayFiles(Code force) {
    var folder = directory.resolve(OVERLAYS).resolve(force.value());
    if (!Files.isDirectory(folder)) {
      notReadable(
          new Place(OVERLAYS + "/" + force, 1, 1),
          "no overlay " + force,
          String.join(", ", overlays(directory)),
          "name an overlay that exists");
      return List.of();
    }
    return yamlFiles(folder, true);
  }

  /** The overlays of a practice directory, by name. */
  static List<String> overlays(Path directory) {
    var folder = directory.resolve(OVERLAYS);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .filter(Code::isCode)
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private List<Path> yamlFiles(Path from, boolean overlay) {
    try (Stream<Path> paths = Files.walk(from, DEEPEST)) {
      return paths
          .filter(path -> overlay || !directory.relativize(path).startsWith(OVERLAYS))
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .filter(path -> path.toString().matches("(?i).*\\.ya?ml"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      notReadable(
          new Place(name(from), 1, 1),
          "a folder that cannot be read",
          "a folder that can be read",
          "check who may read it");
      return List.of();
    }
  }

  private void read(Path path) {
    var start = new Place(name(path), 1, 1);
    if (!path.toString().endsWith(".yaml")) {
      notReadable(
          start, path.getFileName().toString(), "names that end in .yaml", "rename the file");
      return;
    }
    try {
      var size = Files.size(path);
      if (size > LARGEST) {
        notReadable(
            start, size + " bytes", "at most " + LARGEST + " bytes", "split the file into several");
        return;
      }
      text(path, Files.readAllBytes(path)).ifPresent(text -> add(path, text));
    } catch (NoSuchFileException gone) {
      notReadable(start, "a file that is gone", "a file that can be read", "check the file");
    } catch (IOException unreadable) {
      notReadable(
          start, "a file that cannot be read", "a file that can be read", "check who may read it");
    }
  }

  private Optional<String> text(Path path, byte[] bytes) {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    var result = decoder.decode(in, out, true);
    out.flip();
    if (!result.isError()) {
      var text = out.toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
    var before = out.toString();
    var line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    var column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
    notReadable(
        new Place(name(path), line, column),
        "the byte 0x%02X, which is not UTF-8".formatted(bytes[in.position()]),
        "text in UTF-8",
        "save the file as UTF-8");
    return Optional.empty();
  }

  private void add(Path path, String text) {
    var relative = directory.relativize(path);
    var overlay = relative.startsWith(OVERLAYS);
    var folders = overlay ? relative.subpath(1, relative.getNameCount()) : relative;
    var area = folders.getNameCount() > 1 ? folders.getName(0).toString() : "";
    files.add(new SourceFile(name(path), area, overlay, text));
  }

  private String name(Path path) {
    var name = directory.relativize(path).toString().replace('\\', '/');
    return name.isEmpty() ? "." : name;
  }

  private void notReadable(Place place, String found, String allowed, String todo) {
    findings.add(place, FindingCode.NOT_READABLE, found, allowed, todo);
  }
}
