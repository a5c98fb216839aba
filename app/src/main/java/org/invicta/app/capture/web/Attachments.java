package org.invicta.app.capture.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.invicta.app.records.FileRefused;
import org.invicta.app.records.StoredFile;
import org.invicta.app.records.StoredFiles;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files that people add to forms. */
@Component
class Attachments {

  private final StoredFiles files;

  Attachments(StoredFiles files) {
    this.files = files;
  }

  /** What became of a file. */
  sealed interface Taken {

    /** It is stored. */
    record Kept(String id) implements Taken {}

    /** It was not taken, and why, in words for whoever sent it. */
    record Refused(String words) implements Taken {}
  }

  /** The name of a file, and its size; plain words where it may not be read. */
  String name(String id) {
    return KnownHere.ids(List.of(id)).stream()
        .findFirst()
        .flatMap(files::find)
        .map(file -> file.name() + " (" + size(file.size()) + ")")
        .orElse("A file");
  }

  /** A file and its bytes, if it may be read. */
  Optional<StoredFiles.Contents> read(String id) {
    return KnownHere.ids(List.of(id)).stream().findFirst().flatMap(files::read);
  }

  /** What is known of a file, if it may be read. */
  Optional<StoredFile> find(String id) {
    return KnownHere.ids(List.of(id)).stream().findFirst().flatMap(files::find);
  }

  static String size(long bytes) {
    return bytes < 1_000_000
        ? Math.max(1, bytes / 1000) + " KB"
        : "%.1f MB".formatted(bytes / 1_000_000.0);
  }

  /** Stores a file as it was sent. */
  Taken take(MultipartFile file) {
    try (var bytes = file.getInputStream()) {
      var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
      return new Taken.Kept(files.put(bytes, name).id().toString());
    } catch (FileRefused refused) {
      var problem = refused.problem();
      return new Taken.Refused(
          "The file was not taken. Found "
              + problem.found()
              + "; allowed is "
              + problem.allowed()
              + ". "
              + problem.todo());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
