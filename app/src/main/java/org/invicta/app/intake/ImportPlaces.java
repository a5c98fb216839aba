package org.invicta.app.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.invicta.app.store.DataDirectory;
import org.invicta.engine.time.London;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where imports keep files: rejected rows for people, rows being sorted for the moment. Both are in the data directory. */
@Component
final class ImportPlaces {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss").withZone(London.ZONE);
  private static final int SHORT = 8;

  private final Path data;

  ImportPlaces(@Value("${invicta.data:~/.invicta/data}") String data) {
    this.data = DataDirectory.at(data).path();
  }

  Path rejects(String importer, UUID id, Instant when) {
    var name =
        "%s-%s-%s.csv".formatted(WHEN.format(when), importer, id.toString().substring(0, SHORT));
    return data.resolve("rejects").resolve(name);
  }

  Path temporary() {
    try {
      return Files.createDirectories(data.resolve("temporary"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
