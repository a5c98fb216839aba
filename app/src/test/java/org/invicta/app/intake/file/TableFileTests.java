package org.invicta.app.intake.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.invicta.app.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTests {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @TempDir Path directory;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(directory.resolve("table.csv"), bytes);
  }

  private Path file(String text) throws IOException {
    return file(text.getBytes(UTF_8));
  }

  private static List<Row> rows(Path path) {
    var rows = new ArrayList<Row>();
    try (var table = TableFile.open(TakeFingerprint.of(path))) {
      table.rows(rows::add);
    }
    return rows;
  }

  private static List<String> names(Path path) {
    try (var table = TableFile.open(TakeFingerprint.of(path))) {
      return table.header().names();
    }
  }

  private static void assertRefused(String code, String words, Runnable reading) {
    assertThatThrownBy(reading::run)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo(code))
        .hasMessageContaining(words);
  }

  @Test
  void refusesAFileThatIsNotThere() {
    var missing = directory.resolve("missing.csv");
    assertRefused("I001", "There is no file", () -> TakeFingerprint.of(missing));
  }

  @Test
  void refusesADirectoryWhereAFileIsMeant() {
    assertRefused("I001", "is a directory", () -> TakeFingerprint.of(directory));
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    var empty = file("");
    assertRefused("I002", "is empty", () -> TakeFingerprint.of(empty));
  }

  @Test
  void refusesAFileOfBlankLines() throws IOException {
    var blank = file("\n  \n\n");
    assertRefused("I002", "only blank lines", () -> names(blank));
  }

  @Test
  void refusesABrokenQuoteInTheHeader() throws IOException {
    var broken = file("a,\"b\nc,d\n");
    assertRefused("I003", ":1 has a broken quote", () -> names(broken));
  }

  @Test
  void refusesAColumnThatIsThereTwice() throws IOException {
    var twice = file("Age,Sex,AGE\n1,2,3\n");
    assertRefused("I003", "the column AGE twice", () -> names(twice));
  }

  @Test
  void refusesUtf16AndSaysTheLine() throws IOException {
    var wide = file("a,b\nc,d\n".getBytes(StandardCharsets.UTF_16LE));
    assertRefused("I006", ":1 holds null characters", () -> TakeFingerprint.of(wide));
  }

  @Test
  void refusesBytesThatNoEncodingHasAndSaysTheLine() throws IOException {
    var bytes = "a,b\nc,d\ne,?\n".getBytes(UTF_8);
    bytes[bytes.length - 2] = (byte) 0x81;
    var odd = file(bytes);
    assertRefused("I006", ":3 is neither UTF-8 nor Windows-1252", () -> TakeFingerprint.of(odd));
  }

  @Test
  void refusesALineLongerThanALineOfATableCanBe() throws IOException {
    var endless = file("a,b\n" + "x".repeat(1_100_000) + "\n");
    assertRefused("I009", ":2 is longer", () -> TakeFingerprint.of(endless));
  }

  @Test
  void readsWindows1252AndSaysWhichLineIsNotUtf8() throws IOException {
    var path = file("name\nplain\nSt Mary’s, Café\n".getBytes(WINDOWS_1252));
    var print = TakeFingerprint.of(path);
    assertThat(print.encoding()).isEqualTo(TextEncoding.WINDOWS_1252);
    assertThat(print.notUtf8()).isEqualTo(3);
    assertThat(rows(path).getLast().raw()).isEqualTo("St Mary’s, Café");
  }

  @Test
  void leavesOutAByteOrderMark() throws IOException {
    var path = file("\uFEFFcollision_index,date\n1,2\n");
    assertThat(TakeFingerprint.of(path).encoding()).isEqualTo(TextEncoding.UTF_8_WITH_MARK);
    assertThat(names(path)).containsExactly("collision_index", "date");
  }

  @Test
  void knowsUtf8ThatLiesAcrossTheEdgeOfWhatIsReadAtOnce() throws IOException {
    var lines = new StringBuilder("name\n");
    while (lines.length() < (1 << 20) - 1) {
      lines.append(lines.length() % 50 == 0 ? '\n' : 'x');
    }
    var path = file(lines + "é\n");
    assertThat(TakeFingerprint.of(path).encoding()).isEqualTo(TextEncoding.UTF_8);
  }

  @Test
  void aCharacterCutOffAtTheEndIsNotUtf8() throws IOException {
    var bytes = "name\né".getBytes(UTF_8);
    var cut = file(java.util.Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(TakeFingerprint.of(cut).encoding()).isEqualTo(TextEncoding.WINDOWS_1252);
    assertThat(TakeFingerprint.of(cut).notUtf8()).isEqualTo(2);
  }

  @Test
  void givesTheDigestTheLengthAndTheLines() throws IOException {
    var print = TakeFingerprint.of(file("abc"));
    assertThat(print.digest())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(print.bytes()).isEqualTo(3);
    assertThat(print.lines()).isEqualTo(1);
  }

  @Test
  void oneBrokenQuoteCostsOneLine() throws IOException {
    var rows = rows(file("a,b\n1,2\n3,\"4\n5,6\n\"7\"x,8\n9,10\n"));
    assertThat(rows).extracting(Row::line).containsExactly(2L, 3L, 4L, 5L, 6L);
    assertThat(rows).extracting(Row::broken).containsExactly(false, true, false, true, false);
  }

  @Test
  void readsQuotesCommasAndDoubledQuotes() throws IOException {
    var rows = rows(file("a,b\n\"x, y\",\"say \"\"no\"\"\"\n5\" pipe,z\n"));
    assertThat(rows.getFirst().values()).containsExactly("x, y", "say \"no\"");
    assertThat(rows.getLast().values()).containsExactly("5\" pipe", "z");
  }

  @Test
  void countsLinesWhateverEndsThem() throws IOException {
    for (String end : List.of("\n", "\r\n", "\r")) {
      var path = file(String.join(end, "a", "1", "", "2") + end);
      assertThat(TakeFingerprint.of(path).lines()).isEqualTo(4);
      assertThat(rows(path)).extracting(Row::line).containsExactly(2L, 4L);
    }
  }
}
