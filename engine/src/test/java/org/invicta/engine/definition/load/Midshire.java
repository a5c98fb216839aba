package org.invicta.engine.definition.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.invicta.engine.definition.Code;

/** A small practice directory that has every kind of file and nothing wrong with it, to be spoilt by a test. */
public final class Midshire {
  private static final Path SOURCE = Path.of("src/test/resources/midshire");

  private final Map<String, byte[]> files;

  private Midshire(Map<String, byte[]> files) {
    this.files = files;
  }

  public static Midshire asItIs() {
    try (Stream<Path> paths = Files.walk(SOURCE)) {
      var files = new TreeMap<String, byte[]>();
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        files.put(SOURCE.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
      return new Midshire(files);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** With some text of a file replaced, once. */
  public Midshire replacing(String file, String before, String after) {
    var text = text(file);
    var at = text.indexOf(before);
    if (at < 0) {
      throw new IllegalArgumentException(file + " has no " + before);
    }
    return with(file, text.substring(0, at) + after + text.substring(at + before.length()));
  }

  public Midshire with(String file, String text) {
    return with(file, text.getBytes(StandardCharsets.UTF_8));
  }

  public Midshire with(String file, byte[] bytes) {
    var changed = new TreeMap<>(files);
    changed.put(file, bytes);
    return new Midshire(changed);
  }

  public Midshire without(String file) {
    var changed = new TreeMap<>(files);
    changed.remove(file);
    return new Midshire(changed);
  }

  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  public String text(String file) {
    var bytes = files.get(file);
    if (bytes == null) {
      throw new IllegalArgumentException("no file " + file);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Written to a directory. */
  public Path in(Path directory) {
    try {
      for (var file : files.entrySet()) {
        var path = directory.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      return directory;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  public Loaded loaded(Path directory) {
    return PracticeLoader.load(in(directory), Optional.of(new Code("midshire")));
  }
}
