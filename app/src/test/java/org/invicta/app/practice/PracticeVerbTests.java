package org.invicta.app.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.invicta.app.Invicta;
import org.invicta.app.cli.CommandLineFront;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeVerbTests {

  private static final String LIST =
      """
      list: weather
      title: Weather
      source: A data guide
      values:
        - {code: rain, label: Rain}
      """;

  private static final String BOARDS = "app/src/test/resources/board-practice";

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeAPracticeDirectory() throws IOException {
    write("roads/lists.yaml", LIST);
  }

  @Test
  void checkSaysHowMuchItCheckedAndEndsWithNought() {
    assertThat(run("check")).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("1 files, 1 definitions and 0 worked examples checked, nothing found.");
  }

  @Test
  void checkPrintsEveryFindingOnALineAndEndsWithOne() throws IOException {
    write(
        "roads/lists.yaml",
        LIST.replace("source: A data guide\n", "").replace("title: W", "title: w"));
    assertThat(run("check")).isEqualTo(1);
    assertThat(out.toString().lines())
        .containsExactly(
            "roads/lists.yaml:1:1 P005 found no key source; allowed: source: text; add source",
            "roads/lists.yaml:2:8 P013 found \"weather\"; allowed: a title that starts with a capital and has no full stop at the end; start it with a capital and leave out the full stop");
    assertThat(err.toString()).contains("2 findings.");
  }

  @Test
  void checkRunsTheWorkedExamples() throws IOException {
    write(
        "roads/crash.record.yaml",
        """
        record: crash
        version: 1
        title: Crash
        plural: Crashes
        why: {law: An act}
        marking: official
        retain: statistics
        sections:
          - when: {title: When, fields: [{on: {kind: date, label: Date, required: true}}]}
        """);
    write(
        "roads/examples.yaml",
        """
        examples: crash
        cases:
          - title: A crash without a date may be saved
            given: {}
            then: {valid: true}
        """);
    assertThat(run("check")).isEqualTo(1);
    assertThat(out.toString())
        .startsWith("roads/examples.yaml:3:5 P040 ")
        .contains("to give R007 when.on; expected: a record that may be saved");
  }

  @Test
  void quietSaysNothingButFindings() {
    assertThat(run("check", "--quiet")).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void refusesAnOverlayThatDoesNotExist() {
    assertThat(run("check", "--overlay", "north")).isEqualTo(2);
    assertThat(err.toString()).startsWith("D002 There is no overlay 'north'.");
  }

  @Test
  void refusesToChooseBetweenOverlays() throws IOException {
    write("overlays/east/posts.yaml", "posts:\n  - {code: lead, title: Lead}\n");
    write("overlays/west/posts.yaml", "posts:\n  - {code: lead, title: Lead}\n");
    assertThat(run("check")).isEqualTo(2);
    assertThat(err.toString()).startsWith("D003 There are several overlays: east, west.");
    assertThat(run("check", "--overlay", "west")).isZero();
  }

  @Test
  void schemaWritesASchemaForEachKind() throws IOException {
    var target = directory.resolve("schemas");
    assertThat(run("schema", "--out", target.toString())).isZero();
    assertThat(names(target)).contains("record.schema.json", "practice.schema.json");
    assertThat(target.resolve("list.schema.json"))
        .content()
        .contains("\"https://json-schema.org/draft/2020-12/schema\"");
  }

  @Test
  void schemaRefusesATargetThatIsAFile() throws IOException {
    var file = Files.writeString(directory.resolve("taken"), "x");
    assertThat(run("schema", "--out", file.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("D004 Nothing can be written to");
  }

  @Test
  void bookIsNotPrintedFromFilesWithFindings() throws IOException {
    write("roads/lists.yaml", "list: weather\n");
    var target = directory.resolve("book");
    assertThat(run("book", "--out", target.toString())).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("D001 The practice files in ")
        .contains("roads/lists.yaml:1:1 P005");
    assertThat(target).doesNotExist();
  }

  @Test
  void bookIsWrittenToItsDirectory() throws IOException {
    var target = directory.resolve("book");
    assertThat(run("book", "--out", target.toString())).isZero();
    assertThat(names(target)).containsExactly("book.css", "index.html", "lists.html");
  }

  @Test
  void dmnWritesAFileForEachTableAndPrintsItAsAPracticeFile() throws IOException {
    var boards = Path.of(System.getProperty("invicta.root", "..")).resolve(BOARDS);
    var target = directory.resolve("dmn");
    assertThat(runOn(boards, "dmn", "--out", target.toString())).isZero();
    assertThat(names(target)).containsExactly("board-risk-table.dmn");
    assertThat(err.toString()).contains("1 tables written");
    var file = target.resolve("board-risk-table.dmn");
    assertThat(runOn(boards, "dmn", "--in", file.toString())).isZero();
    assertThat(out.toString())
        .startsWith("decision: board-risk-table\n")
        .contains("{when: {danger: 'false', signs: '>= 3'}, then: 'medium'");
  }

  @Test
  void dmnRefusesWhatItCannotRead() throws IOException {
    assertThat(run("dmn", "--in", directory.resolve("none.dmn").toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("D005 ").contains("no such file");
    write("other.dmn", "<!DOCTYPE d SYSTEM 'http://localhost/x'><d/>");
    assertThat(run("dmn", "--in", directory.resolve("other.dmn").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("text that is not plain XML");
  }

  @Test
  void dmnOfOthersNeedsWhatTheFileDoesNotSay() throws IOException {
    write(
        "other.dmn",
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/">
          <decision name="Risk"><decisionTable><input label="Age"><inputExpression><text>age</text></inputExpression></input><output/>
            <rule><inputEntry><text>&lt; 18</text></inputEntry><outputEntry><text>"high"</text></outputEntry></rule>
          </decisionTable></decision>
        </definitions>
        """);
    var file = directory.resolve("other.dmn").toString();
    assertThat(run("dmn", "--in", file, "--of", "crash")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("D006 ")
        .contains("Say it with --proposes, --reason, --from, --source.");
    assertThat(
            run(
                "dmn",
                "--in",
                file,
                "--of",
                "crash",
                "--proposes",
                "risk",
                "--reason",
                "why",
                "--from",
                "2026-01-01",
                "--source",
                "A guide"))
        .isZero();
    assertThat(out.toString()).contains("proposes: 'risk'", "{when: {age: '< 18'}, then: 'high'");
  }

  @Test
  void namesItsVerbsWhenNoneIsGiven() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("check", "schema", "book", "dmn");
  }

  private int run(String... arguments) {
    return runOn(directory, arguments);
  }

  private int runOn(Path library, String... arguments) {
    var all = Stream.concat(Stream.of("practice"), Stream.of(arguments));
    var practice =
        arguments.length == 0 || arguments[0].equals("schema")
            ? Stream.<String>of()
            : Stream.of("--practice", library.toString());
    return new CommandLineFront(
            Invicta.class, new PrintWriter(out, true), new PrintWriter(err, true))
        .run(Stream.concat(all, practice).toArray(String[]::new));
  }

  private void write(String name, String text) throws IOException {
    var file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static java.util.List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
