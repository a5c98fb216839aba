package org.invicta.app.records;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Files are what their names say and harmless, or they are not taken in. */
class StoredFilesTests {

  private static final TestStore STORE = new TestStore();
  private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n".getBytes(ISO_8859_1);
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
  };
  private static final byte[] PROGRAM = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0};

  /** The harmless text that every scanner reports, in two halves so that no scanner reports this file. */
  private static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

  private static StoredFiles files(FileScan scan) {
    var clock = new SettableClock();
    var settings =
        new FileSettings(
            new FileSettings.Files(DataSize.ofMegabytes(1)), new FileSettings.Clamav("", 3310));
    return new StoredFiles(
        JdbcClient.create(STORE.dataSource()), scan, settings, new Ids(clock), clock);
  }

  private static StoredFile put(byte[] bytes, String name) throws IOException {
    return files(FileScan.NONE).put(new ByteArrayInputStream(bytes), name);
  }

  private static String refused(FileScan scan, byte[] bytes, String name) {
    return catchThrowableOfType(
            FileRefused.class, () -> files(scan).put(new ByteArrayInputStream(bytes), name))
        .problem()
        .code();
  }

  private static String refused(byte[] bytes, String name) {
    return refused(FileScan.NONE, bytes, name);
  }

  @Test
  void nothingAndTooMuchAreRefused() throws IOException {
    assertThat(refused(new byte[0], "empty.pdf")).isEqualTo("R070");
    var large = new byte[1024 * 1024 + 1];
    System.arraycopy(PDF, 0, large, 0, PDF.length);
    assertThat(refused(large, "large.pdf")).isEqualTo("R071");
    var largest = java.util.Arrays.copyOf(large, large.length - 1);
    assertThat(put(largest, "largest.pdf").size()).isEqualTo(1024 * 1024);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "../", "a\\b\\", "\u202e\u200b"})
  void aFileWithoutANameIsRefused(String name) {
    assertThat(refused(PDF, name)).isEqualTo("R076");
  }

  @Test
  void aVeryLongNameIsRefused() {
    assertThat(refused(PDF, "a".repeat(10_000) + ".pdf")).isEqualTo("R076");
  }

  @ParameterizedTest
  @CsvSource({
    "photo.jpg, R073",
    "letter.pdf, R073",
    "notes.txt, R073",
    "program.exe, R072",
    "no-ending, R072"
  })
  void aProgramIsRefusedUnderWhateverName(String name, String code) {
    assertThat(refused(PROGRAM, name)).isEqualTo(code);
  }

  @Test
  void pagesWithScriptsAreRefusedUnderWhateverName() {
    var page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8);
    assertThat(refused(page, "page.html")).isEqualTo("R072");
    assertThat(refused(page, "page.txt")).isEqualTo("R073");
    var drawing =
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"
            .getBytes(UTF_8);
    assertThat(refused(drawing, "drawing.svg")).isEqualTo("R072");
    assertThat(refused(drawing, "drawing.png")).isEqualTo("R073");
  }

  @Test
  void aPictureUnderTheNameOfADocumentIsRefused() {
    assertThat(refused(PNG, "letter.pdf")).isEqualTo("R073");
    assertThat(refused(PDF, "photo.png")).isEqualTo("R073");
  }

  @Test
  void anArchiveIsRefusedAndADocumentThatIsOneInsideIsNot() throws IOException {
    assertThat(refused(zip("readme.txt"), "papers.zip")).isEqualTo("R072");
    assertThat(put(zip("[Content_Types].xml"), "Letter.DOCX").mediaType())
        .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  }

  @ParameterizedTest
  @CsvSource({"photo.PNG, image/png", "notes.txt, text/plain", "list.csv, text/csv"})
  void whatAFileIsIsFoundByLookingIntoIt(String name, String mediaType) throws IOException {
    var bytes = mediaType.startsWith("image") ? PNG : "one,two\nthree,four\n".getBytes(UTF_8);
    assertThat(put(bytes, name).mediaType()).isEqualTo(mediaType);
  }

  @Test
  void foldersAndHiddenCharactersAreLeftOutOfTheName() throws IOException {
    var file = put(PDF, "C:\\papers/..\\a\u202efdp.let\u0000ter.pdf");
    assertThat(file.name()).isEqualTo("afdp.letter.pdf");
    assertThat(file.toString()).doesNotContain("letter");
  }

  @Test
  void aFileIsReadAsItWasStoredAndNeverRewritten() throws IOException {
    var file = put(PDF, "letter.pdf");
    var files = files(FileScan.NONE);
    assertThat(files.read(file.id()))
        .hasValueSatisfying(
            read -> {
              assertThat(read.bytes()).isEqualTo(PDF);
              assertThat(read.file()).isEqualTo(file);
            });
    assertThat(files.read(new UUID(1, 1))).isEmpty();
    assertThat(files.find(file.id())).contains(file);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> STORE.jdbc().sql("update stored_file set name = 'other.pdf'").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append-only");
  }

  @Test
  void whatTheScannerFindsHarmfulIsRefused() throws Exception {
    try (var daemon = new FakeClamd(EICAR)) {
      var scan = new ClamScan("127.0.0.1", daemon.port());
      assertThat(refused(scan, EICAR.getBytes(US_ASCII), "notes.txt")).isEqualTo("R074");
      var bytes = "harmless".repeat(20_000).getBytes(US_ASCII);
      var kept = files(scan).put(new ByteArrayInputStream(bytes), "notes.txt");
      assertThat(kept.size()).isEqualTo(160_000);
      assertThat(daemon.scanned()).isEqualTo(bytes);
    }
  }

  @Test
  void whatCannotBeScannedThoughItShouldBeIsRefused() throws Exception {
    int port;
    try (var daemon = new FakeClamd(EICAR)) {
      port = daemon.port();
      daemon.answer("INSTREAM size limit exceeded. ERROR");
      assertThat(refused(new ClamScan("127.0.0.1", port), PDF, "letter.pdf")).isEqualTo("R075");
    }
    assertThat(refused(new ClamScan("127.0.0.1", port), PDF, "letter.pdf")).isEqualTo("R075");
  }

  private static byte[] zip(String entry) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write("<Types/>".getBytes(UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
