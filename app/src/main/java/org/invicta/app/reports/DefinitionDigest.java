package org.invicta.app.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The digest of the practice files in force, so that a reader can tell by which definitions a report was drawn up. */
@Component
class DefinitionDigest {

  private final Path practice;

  DefinitionDigest(Environment environment) {
    practice = Path.of(environment.getProperty("invicta.practice", "practice"));
  }

  /** SHA-256 over the name and the bytes of every practice file, in the order of their names; in hexadecimal. */
  String text() {
    var sha = Digests.sha256();
    try (Stream<Path> files = Files.walk(practice)) {
      for (var file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
        var name = practice.relativize(file).toString().replace('\\', '/');
        sha.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        sha.update(Digests.sha256().digest(Files.readAllBytes(file)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return HexFormat.of().formatHex(sha.digest());
  }
}
