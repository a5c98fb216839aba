package org.invicta.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.invicta.app.Refused;
import org.invicta.app.store.FreshDatabase;
import org.invicta.engine.expression.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Street crime, schools and population: small files, right and wrong; and the log of imports. */
@FreshDatabase
class RowFilesTests {

  private static final String CRIMES =
      "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,"
          + "Crime type,Last outcome category,Context";
  private static final String NO_ID =
      ",2018-10,Borset Police,Borset Police,0.9,51.2,On or near %s,E01023987,Ashford 001B,"
          + "Anti-social behaviour,,";

  private final DataSource source;
  @TempDir Path directory;
  private Intake intake;
  private String street = "";

  RowFilesTests(DataSource source) {
    this.source = source;
  }

  @BeforeEach
  void open(TestInfo test) {
    intake = new Intake(source, directory);
    street = "Street " + Integer.toHexString(test.getDisplayName().hashCode());
  }

  @AfterEach
  void close() {
    intake.close();
  }

  private String crime(String id, String outcome) {
    return id
        + street
        + ",2018-10,Borset Police,Borset Police,0.9,51.2,On or near "
        + street
        + ",E01023987,Tonbridge and Malling 001B,Burglary,"
        + outcome
        + ",";
  }

  private Path crimes(String... rows) {
    var lines = new java.util.ArrayList<String>();
    lines.add(CRIMES);
    lines.addAll(java.util.List.of(rows));
    return intake.file("crimes.csv", lines.toArray(String[]::new));
  }

  @Test
  void equalRowsWithoutAnIdentifierAreDifferentIncidentsAndMeetThemselvesAgain() {
    var same = NO_ID.formatted(street);
    var other = NO_ID.formatted(street + " West");
    var created = intake.run("street-crime", crimes(same, other, same));
    assertThat(created.records()).containsExactly(new RecordOutcome("street-crime", 3, 0, 0));
    var again = intake.run("street-crime", crimes(other, same, same, same));
    assertThat(again.records()).containsExactly(new RecordOutcome("street-crime", 1, 0, 3));
  }

  @Test
  void aLaterOutcomeMakesANewVersion() {
    intake.run("street-crime", crimes(crime("a", "Under investigation")));
    var outcome = intake.run("street-crime", crimes(crime("a", "Offender sent to prison")));
    assertThat(outcome.records()).containsExactly(new RecordOutcome("street-crime", 0, 1, 0));
    var key = "2018-10/a" + street;
    assertThat(intake.section("street-crime", key, "what").members())
        .containsEntry("outcome", new Value.Text("offender-sent-to-prison"));
    assertThat(intake.section("street-crime", key, "where").members())
        .containsEntry("district", new Value.Text("Tonbridge and Malling"));
  }

  @Test
  void aSecondRowWithOneIdentifierIsRejected() {
    var outcome =
        intake.run("street-crime", crimes(crime("a", ""), crime("b", ""), crime("a", "")));
    assertThat(outcome.records()).containsExactly(new RecordOutcome("street-crime", 2, 0, 0));
    assertThat(Intake.rejects(outcome))
        .singleElement()
        .asString()
        .startsWith("crimes.csv,4,,I109,");
  }

  @Test
  void aRowThatIsRejectedDoesNotStandInTheWayOfALaterOne() {
    var outcome =
        intake.run("street-crime", crimes(crime("a", "Ascended"), crime("a", "Offender fined")));
    assertThat(outcome.records()).containsExactly(new RecordOutcome("street-crime", 1, 0, 0));
    assertThat(outcome.rejectedFor()).isEqualTo(Map.of("I106", 1L));
  }

  @Test
  void aFileWithAHeaderAloneIsTold() {
    var outcome = intake.run("street-crime", crimes());
    assertThat(outcome.complete()).isFalse();
    assertThat(outcome.notices())
        .contains("crimes.csv: it has the names of the columns and no row.");
  }

  @Test
  void aFileOfAnotherImporterIsRefusedAndTheRightOneIsNamed() {
    var file = crimes(crime("a", ""));
    assertThatThrownBy(() -> intake.run("schools", file))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("I004 ")
        .hasMessageContaining("./invicta import street-crime");
  }

  @Test
  void aFileOfNoImporterIsRefusedWithWhatIsAccepted() {
    var file = intake.file("weather.csv", "station,rain", "A,1");
    assertThatThrownBy(() -> intake.run("population", file))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("I004 ")
        .hasMessageContaining("station, rain")
        .hasMessageContaining("population of districts by single year of age");
  }

  @Test
  void theSameFileUnderTwoNamesIsRefused() throws java.io.IOException {
    var file = crimes(crime("a", ""));
    var copy = Files.copy(file, directory.resolve("copy.csv"));
    assertThatThrownBy(() -> intake.run("street-crime", file, copy))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("I011 ");
  }

  @Test
  void anImporterThatDoesNotExistIsRefusedWithThoseThatDo() {
    assertThatThrownBy(() -> intake.run("horoscopes", directory))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("population, schools, stats19, street-crime");
  }

  @Test
  void schoolsInWindows1252KeepTheirNames() {
    var text =
        "URN,Name,Postcode,Status,Type,Other URN,Date Opened\n"
            + "900001,St Mary’s Café School,TN1 1AA,1,Academy,146574.0,20190901\n";
    var file = intake.bytes("schools.csv", text.getBytes(Charset.forName("windows-1252")));
    var outcome = intake.run("schools", file);
    assertThat(outcome.records()).containsExactly(new RecordOutcome("school", 1, 0, 0));
    assertThat(outcome.notices())
        .contains("schools.csv: read as Windows-1252, because line 2 is not UTF-8.");
    assertThat(intake.section("school", "900001", "school").members())
        .containsEntry("name", new Value.Text("St Mary’s Café School"))
        .containsEntry("successor", new Value.Text("146574"))
        .containsEntry("status", new Value.Text("open"));
  }

  @Test
  void aCensusMustBeGivenItsDayAndHiddenNumbersAreLeftOut() {
    var file =
        intake.file(
            "census.csv",
            "URN,LA,ESTAB,SCHOOLTYPE,NOR,NORG,NUMFSM",
            "900002,886,1001,State-funded primary,115,54,SUPP");
    assertThatThrownBy(() -> intake.run("schools", file))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("I008 ")
        .hasMessageContaining("--on 2019-01-17");
    intake.run("schools", LocalDate.of(2019, 1, 17), file);
    assertThat(intake.section("school-census", "900002/2019-01-17", "pupils").members())
        .containsOnlyKeys("on-roll", "girls");
  }

  private static String ages(int first) {
    return first + IntStream.rangeClosed(1, 90).mapToObj(_ -> ",1").collect(Collectors.joining());
  }

  private static String population(String code) {
    return code
        + ",total_population,"
        + IntStream.range(0, 90).mapToObj(Integer::toString).collect(Collectors.joining(","))
        + ",90+";
  }

  @Test
  void agesThatDoNotAddUpAreRejected() {
    var file =
        intake.file(
            "mid2020_estimates.csv",
            population("ltla21_code,ltla21_name"),
            "E90000001,Right,100," + ages(10),
            "E90000002,Wrong,101," + ages(10));
    var outcome = intake.run("population", file);
    assertThat(outcome.records())
        .containsExactly(new RecordOutcome("population-estimate", 1, 0, 0));
    assertThat(Intake.rejects(outcome))
        .singleElement()
        .asString()
        .startsWith("mid2020_estimates.csv,3,total_population,I110,");
    assertThat(
            intake
                .section("population-estimate", "E90000001/district/2020-06-30", "area")
                .members())
        .containsEntry("estimated-for", new Value.Day(LocalDate.of(2020, 6, 30)));
  }

  @Test
  void anEstimateWhoseFileDoesNotNameTheYearMustBeGivenIt() {
    var file =
        intake.file(
            "estimates.csv",
            population("lsoa11_name,lsoa11_code"),
            "Right,E90000003,100," + ages(10));
    assertThatThrownBy(() -> intake.run("population", file))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("I008 ");
  }

  @Test
  void theLogTellsWhoImportedWhatAndWhatBecameOfIt() {
    var outcome = intake.run("street-crime", crimes(crime("a", ""), crime("a", "")));
    var logged =
        intake.log().latest(100).stream()
            .filter(run -> run.id().equals(outcome.id()))
            .findFirst()
            .orElseThrow();
    assertThat(logged.by()).isEqualTo("sgt-okafor");
    assertThat(logged.state()).isEqualTo("done");
    assertThat(logged.read()).isEqualTo(2);
    assertThat(logged.rejected()).isEqualTo(1);
    assertThat(logged.files()).contains(outcome.files().getFirst().digest());
    assertThat(logged.rejects()).isEqualTo(outcome.rejects());
  }

  @Test
  void aRefusedImportIsLoggedAsFailed() {
    var file =
        intake.file(
            "estimates.csv",
            population("utla20_code,utla20_name"),
            "E90000004,Right,100," + ages(10));
    assertThatThrownBy(() -> intake.run("population", file)).isInstanceOf(Refused.class);
    assertThat(intake.log().latest(100))
        .anyMatch(
            run ->
                run.state().equals("failed")
                    && run.failure().equals(java.util.Optional.of("I008"))
                    && run.importer().equals("population"));
  }

  @Test
  void rejectedRowsNeverReplaceAnotherFile() {
    var file = crimes(crime("a", ""));
    assertThatThrownBy(() -> intake.runRejectingTo(file, "street-crime", file))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("I013 ");
    assertThat(file).content().startsWith("Crime ID");
  }

  @Test
  void onlyTheirOwnerMayReadRejectedRows() throws java.io.IOException {
    var outcome = intake.run("street-crime", crimes(crime("a", ""), crime("a", "")));
    var rejects = Path.of(outcome.rejects().orElseThrow());
    assertThat(Files.getPosixFilePermissions(rejects))
        .isEqualTo(java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
  }
}
