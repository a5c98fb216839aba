package org.invicta.app.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.invicta.app.intake.ImportRequest;
import org.invicta.app.intake.RunImport;
import org.invicta.app.intake.WatchImport;
import org.invicta.app.measures.formats.Format;
import org.invicta.app.store.FreshDatabase;
import org.invicta.engine.measure.Asked;
import org.invicta.engine.measure.Audience;
import org.invicta.engine.measure.Published;
import org.invicta.engine.measure.Question;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** The collisions of one force and year, against published figures and a query written by hand. */
@SpringBootTest(properties = "invicta.practice=${invicta.root:..}/practice")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@FreshDatabase
class RealCollisionsTests {

  private static final Path ROOT = Path.of(System.getProperty("invicta.root", ".."));
  private static final Path PUBLISHED =
      Path.of(
              System.getProperty(
                  "invicta.shared", ROOT.resolve("../shared/data").normalize().toString()))
          .resolve("stats19_west_yorkshire_2024");

  private final MeasureFigures figures;
  private final RunImport imports;
  private final JdbcClient records;
  private final InstantSource clock;
  @TempDir private Path files = Path.of("");

  RealCollisionsTests(
      MeasureFigures figures, RunImport imports, JdbcClient records, InstantSource clock) {
    this.figures = figures;
    this.imports = imports;
    this.records = records;
    this.clock = clock;
  }

  @BeforeEach
  void takeIn() {
    assumeTrue(Files.isDirectory(PUBLISHED), () -> "The published files are not in " + PUBLISHED);
    take(PUBLISHED);
  }

  @Test
  void givesThePublishedFigures() {
    var figure = answer("children-ksi", "2024", "");
    assertThat(figure.total().text()).isEqualTo("172");
    assertThat(rows(figure, "severity")).containsExactly("fatal 4", "serious 168");
    assertThat(rows(figure, "district"))
        .containsExactlyInAnyOrder(
            "E08000035 51", "E08000032 50", "E08000036 27", "E08000034 24", "E08000033 20");
    assertThat(rows(answer("road-casualties", "2024", ""), "severity"))
        .contains("fatal 40", "serious 1,278");
  }

  @Test
  void agreesWithAQueryWrittenByHand() {
    var byHand =
        records
            .sql(
                """
                select coalesce(v.body -> 'where' ->> 'district', 'not-known') || ' ' || count(*)
                from record_version v, jsonb_array_elements(v.body -> 'involved' -> 'casualties') c
                where v.type = 'collision'
                  and v.version = (select max(version) from record_version o where o.record_id = v.record_id)
                  and (v.body -> 'happened' ->> 'occurred-on')::date between '2024-01-01' and '2024-12-31'
                  and (c ->> 'age')::int between 0 and 15 and c ->> 'severity' in ('fatal', 'serious')
                group by v.body -> 'where' ->> 'district'
                """)
            .query(String.class)
            .list();
    assertThat(rows(answer("children-ksi", "2024", ""), "district"))
        .containsExactlyInAnyOrderElementsOf(byHand);
  }

  @Test
  void listsEachFactThatWasCounted() {
    var text = new StringWriter();
    var question = question("children-ksi", "2024", "");
    Format.CSV.facts(
        question, taker -> figures.eachFact(question, taker), false, new PrintWriter(text));
    assertThat(text.toString().lines()).hasSize(173);
  }

  @Test
  void aCorrectedCasualtyChangesTheFigureAndNotWhatWasKnownBefore() throws IOException {
    var before = clock.instant().toString();
    take(corrected());
    assertThat(answer("children-ksi", "2024", "").total().text()).isEqualTo("171");
    assertThat(answer("children-ksi", "2024", before).total().text()).isEqualTo("172");
    take(PUBLISHED);
    assertThat(answer("children-ksi", "2024", "").total().text()).isEqualTo("172");
  }

  @Test
  void theQueryIsTheOneThatWasReviewed() throws IOException {
    var golden = ROOT.resolve("app/src/test/resources/golden/children-ksi.sql");
    var sql = figures.explain(question("children-ksi", "2024", "")).sql().text() + "\n";
    if (!Files.exists(golden) || !Files.readString(golden).equals(sql)) {
      Files.writeString(
          Files.createDirectories(ROOT.resolve("app/target/golden")).resolve("children-ksi.sql"),
          sql);
    }
    assertThat(golden).hasContent(sql);
  }

  /** The published files with one seriously injured child now slightly injured. */
  private Path corrected() throws IOException {
    var copy = Files.createDirectories(files.resolve("corrected"));
    for (var name : List.of("accidents.csv", "vehicles.csv")) {
      Files.copy(PUBLISHED.resolve(name), copy.resolve(name));
    }
    var lines = Files.readAllLines(PUBLISHED.resolve("casualties.csv"), StandardCharsets.UTF_8);
    for (var index = 1; index < lines.size(); index++) {
      var cells = lines.get(index).split(",", -1);
      if (Integer.parseInt(cells[7]) >= 0
          && Integer.parseInt(cells[7]) <= 15
          && cells[9].equals("2")) {
        cells[9] = "3";
        lines.set(index, String.join(",", cells));
        break;
      }
    }
    Files.write(copy.resolve("casualties.csv"), lines);
    return copy;
  }

  private void take(Path directory) {
    imports.run(
        new ImportRequest(
            "stats19", List.of(directory), Optional.empty(), Optional.empty(), "test"),
        WatchImport.nobody());
  }

  private Published answer(String measure, String period, String knownAt) {
    return figures.answer(question(measure, period, knownAt), Audience.POLICE);
  }

  private Question question(String measure, String period, String knownAt) {
    var asked =
        new Question.InWords(measure, Optional.of(period), Optional.empty(), Optional.of(knownAt));
    return switch (figures.read(asked)) {
      case Asked.Understood<Question>(var question) -> question;
      case Asked.NotUnderstood<Question>(var problem) ->
          throw new AssertionError(problem.toString());
    };
  }

  private static List<String> rows(Published figure, String by) {
    return figure.table(by).orElseThrow().rows().stream()
        .map(row -> row.cells().getFirst().code() + " " + row.count().text())
        .toList();
  }
}
