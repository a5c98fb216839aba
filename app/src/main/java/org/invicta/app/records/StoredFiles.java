package org.invicta.app.records;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that records name. They are kept as they came, and are never shown in a page: whoever reads one gets it as a download. */
@Component
public final class StoredFiles {

  private static final int LONGEST_NAME = 200;

  /** Control characters, and those that turn the direction of writing, which hide how a name ends. */
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private static final String COLUMNS = "select id, name, media_type, size, sha256";

  private final JdbcClient jdbc;
  private final FileScan scan;
  private final FileSettings settings;
  private final Ids ids;
  private final InstantSource clock;
  private final FileKinds kinds = new FileKinds();

  StoredFiles(JdbcClient jdbc, FileScan scan, FileSettings settings, Ids ids, InstantSource clock) {
    this.jdbc = jdbc;
    this.scan = scan;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /** A file with what is in it. */
  public record Contents(StoredFile file, byte[] bytes) {}

  /**
   * Keeps a file.
   *
   * @param name the name its sender gives it; folders in it are left out
   * @throws FileRefused when it is empty, too large, of a kind that is not taken, not what its name says, harmful, or could not be
   *     scanned though a scanner is configured
   * @throws IOException when it cannot be read
   */
  public StoredFile put(InputStream in, String name) throws IOException {
    var tidied = tidied(name);
    var bytes = read(in);
    var mediaType = kinds.of(bytes, tidied);
    refuseHarmful(bytes);
    var file = new StoredFile(ids.next(), tidied, mediaType, bytes.length, sha256(bytes));
    jdbc.sql(
            """
            insert into stored_file (id, name, media_type, size, sha256, bytes, stored_at)
            values (:id, :name, :mediaType, :size, :sha256, :bytes, :now)
            """)
        .param("id", file.id())
        .param("name", file.name())
        .param("mediaType", file.mediaType())
        .param("size", file.size())
        .param("sha256", file.sha256())
        .param("bytes", bytes)
        .param("now", Versions.utc(clock.instant()))
        .update();
    return file;
  }

  /** What is known of a file; empty when there is none that may be read. */
  public Optional<StoredFile> find(UUID id) {
    return jdbc.sql(COLUMNS + " from stored_file where id = :id")
        .param("id", id)
        .query(StoredFiles::file)
        .optional();
  }

  /**
   * A file with its bytes; empty when there is none that may be read.
   *
   * @throws IllegalStateException when the bytes are not those that were stored
   */
  public Optional<Contents> read(UUID id) {
    return jdbc.sql(COLUMNS + ", bytes from stored_file where id = :id")
        .param("id", id)
        .query((row, number) -> new Contents(file(row, number), row.getBytes("bytes")))
        .optional()
        .map(StoredFiles::asStored);
  }

  private static Contents asStored(Contents contents) {
    if (!sha256(contents.bytes()).equals(contents.file().sha256())) {
      throw new IllegalStateException(
          "The stored file " + contents.file().id() + " is not as it was stored");
    }
    return contents;
  }

  private byte[] read(InputStream in) throws IOException {
    var most = Math.toIntExact(settings.files().largest().toBytes());
    var bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new FileRefused(
          FileFault.TOO_LARGE,
          "a file of more than " + settings.files().largest().toMegabytes() + " MB",
          "at most " + settings.files().largest().toMegabytes() + " MB",
          "Make it smaller, or split it");
    }
    if (bytes.length == 0) {
      throw new FileRefused(
          FileFault.EMPTY, "an empty file", "a file with something in it", "Choose it again");
    }
    return bytes;
  }

  private void refuseHarmful(byte[] bytes) {
    Optional<String> harmful;
    try {
      harmful = scan.harmful(bytes);
    } catch (IOException notReached) {
      throw new FileRefused(
          FileFault.NOT_SCANNED,
          "a file that could not be scanned",
          "files that were scanned and found harmless",
          "Try again in a few minutes");
    }
    if (harmful.isPresent()) {
      throw new FileRefused(
          FileFault.HARMFUL,
          "a file with something harmful in it",
          "files that are harmless",
          "Do not open it, and tell the service desk");
    }
  }

  private static String tidied(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var visible = HIDDEN.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("");
    var tidied = visible.strip();
    if (tidied.isEmpty() || tidied.length() > LONGEST_NAME) {
      throw new FileRefused(
          FileFault.BAD_NAME,
          tidied.isEmpty() ? "a file without a name" : "a name of more than 200 characters",
          "a name of 1 to " + LONGEST_NAME + " characters",
          "Give the file another name");
    }
    return tidied;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static StoredFile file(ResultSet row, int number) throws SQLException {
    return new StoredFile(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getString("sha256"));
  }
}
