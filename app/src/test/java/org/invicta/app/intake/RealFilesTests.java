package org.invicta.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.invicta.app.store.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Published files, checked against published figures. Left out where the files are not there. */
@FreshDatabase
class RealFilesTests {

  private final DataSource source;
  private final JdbcClient sql;
  @TempDir Path directory;
  private Intake intake;

  RealFilesTests(DataSource source, JdbcClient sql) {
    this.source = source;
    this.sql = sql;
  }

  @BeforeEach
  void open() {
    intake = new Intake(source, directory);
  }

  @AfterEach
  void close() {
    intake.close();
  }

  private static Path published(String folder) {
    var path = Intake.shared(folder);
    assumeTrue(Files.isDirectory(path), () -> "The published files are not in " + path);
    return path;
  }

  private long count(String query) {
    return sql.sql(query).query(Long.class).single();
  }

  @Test
  void takesInTheCollisionsOfOneForceAndYear() {
    var folder = published("stats19_west_yorkshire_2024");
    var outcome = intake.run("stats19", folder);
    assertThat(outcome.files())
        .extracting(FileOutcome::name, FileOutcome::read, FileOutcome::rejected)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("accidents.csv", 4060L, 0L),
            org.assertj.core.groups.Tuple.tuple("casualties.csv", 5240L, 0L),
            org.assertj.core.groups.Tuple.tuple("vehicles.csv", 7355L, 0L));
    assertThat(outcome.records()).containsExactly(new RecordOutcome("collision", 4060, 0, 0));
    assertThat(
            sql.sql(
                    """
                    SELECT casualty ->> 'severity' AS severity, count(*) AS casualties,
                      count(*) FILTER (WHERE (casualty ->> 'age')::int <= 15) AS children
                    FROM record_version, jsonb_array_elements(body -> 'involved' -> 'casualties') AS casualty
                    WHERE type = 'collision' AND body -> 'happened' ->> 'occurred-on' LIKE '2024-%'
                    GROUP BY 1
                    """)
                .query(
                    (row, _) ->
                        row.getString("severity")
                            + " "
                            + row.getLong("casualties")
                            + " "
                            + row.getLong("children"))
                .list())
        .containsExactlyInAnyOrder("fatal 40 4", "serious 1278 168", "slight 3922 510");
    assertThat(ageNotKnown()).isEqualTo(6);
    assertThat(intake.run("stats19", folder).records())
        .containsExactly(new RecordOutcome("collision", 0, 0, 4060));
  }

  private long ageNotKnown() {
    return count(
        """
        SELECT count(*)
        FROM record_version, jsonb_array_elements(body -> 'involved' -> 'casualties') AS casualty
        WHERE type = 'collision' AND body -> 'happened' ->> 'occurred-on' LIKE '2024-%' AND casualty -> 'age' IS NULL
        """);
  }

  @Test
  void takesInOldFilesAndRejectsTheCasualtiesOfAYearWhoseCollisionsAreMissing() {
    var outcome = intake.run("stats19", published("stats19_kent_two_vehicle_2012_2014"));
    assertThat(outcome.files())
        .extracting(FileOutcome::name, FileOutcome::read, FileOutcome::rejected)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("casualties_kent_2012.csv", 3677L, 0L),
            org.assertj.core.groups.Tuple.tuple("casualties_kent_2014.csv", 3925L, 3925L),
            org.assertj.core.groups.Tuple.tuple("collisions_kent_2012.csv", 2656L, 0L));
    assertThat(outcome.rejectedFor()).isEqualTo(Map.of("I107", 3925L));
    assertThat(outcome.notices())
        .anyMatch(words -> words.startsWith("There is no file of vehicles"));
  }

  @Test
  void accountsForEveryStreetCrime() {
    var folder = published("police_street_kent");
    var october = folder.resolve("2018-10-kent-street.csv");
    var january = folder.resolve("2019-01-kent-street.csv");
    assertThat(intake.run("street-crime", october).records())
        .containsExactly(new RecordOutcome("street-crime", 19396, 0, 0));
    var second = intake.run("street-crime", january);
    assertThat(second.read()).isEqualTo(17792);
    assertThat(second.records()).containsExactly(new RecordOutcome("street-crime", 17791, 0, 0));
    assertThat(second.rejectedFor()).isEqualTo(Map.of("I109", 1L));
    assertThat(intake.run("street-crime", october, january).records())
        .containsExactly(new RecordOutcome("street-crime", 0, 0, 19396 + 17791));
  }

  @Test
  void takesInSchoolsAndTheirPupils() {
    var folder = published("schools");
    assertThat(intake.run("schools", folder.resolve("schools_kent_medway_2018.csv")).records())
        .containsExactly(new RecordOutcome("school", 826, 0, 0));
    var census = folder.resolve("school_census_kent_medway.csv");
    assertThat(intake.run("schools", LocalDate.of(2019, 1, 17), census).records())
        .containsExactly(new RecordOutcome("school-census", 767, 0, 0));
    assertThat(pupils("886")).isEqualTo(251_599);
    assertThat(pupils("887")).isEqualTo(48_047);
  }

  private long pupils(String authority) {
    return sql.sql(
            """
            SELECT sum((body -> 'pupils' ->> 'on-roll')::int)
            FROM record_version
            WHERE type = 'school-census' AND body -> 'census' ->> 'authority' = :authority
            """)
        .param("authority", authority)
        .query(Long.class)
        .single();
  }

  @Test
  void takesInThePopulationOfEveryKindOfArea() {
    var folder = published("population");
    var outcome = intake.run("population", folder);
    assertThat(outcome.records())
        .containsExactly(new RecordOutcome("population-estimate", 13 + 13 + 1065 + 2, 0, 0));
    assertThat(outcome.rejected()).isZero();
    assertThat(
            count(
                """
                SELECT sum((age ->> 'people')::int)
                FROM record_version, jsonb_array_elements(body -> 'people' -> 'ages') AS age
                WHERE type = 'population-estimate' AND body -> 'area' ->> 'kind' = 'district'
                  AND body -> 'area' ->> 'estimated-for' = '2020-06-30'
                  AND (age ->> 'age')::int BETWEEN 0 AND 15
                """))
        .isEqualTo(368_977);
  }
}
