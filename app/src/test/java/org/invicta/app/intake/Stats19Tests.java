package org.invicta.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.invicta.app.Refused;
import org.invicta.app.store.FreshDatabase;
import org.invicta.engine.expression.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Road collisions: small files in the layouts of 2024 and of 2005 to 2014, right and wrong. */
@FreshDatabase
class Stats19Tests {

  private static final String COLLISIONS =
      "collision_index,date,time,police_force,local_authority_ons_district,longitude,latitude,"
          + "collision_severity,number_of_casualties,speed_limit,light_conditions";
  private static final String CASUALTIES =
      "collision_index,vehicle_reference,casualty_reference,casualty_class,sex_of_casualty,"
          + "age_of_casualty,casualty_severity,casualty_type";
  private static final String VEHICLES =
      "collision_index,vehicle_reference,vehicle_type,sex_of_driver,age_of_driver,escooter_flag";

  private final DataSource source;
  @TempDir Path directory;
  private Intake intake;
  private String prefix = "";

  Stats19Tests(DataSource source) {
    this.source = source;
  }

  @BeforeEach
  void open(TestInfo test) {
    intake = new Intake(source, directory);
    // the tests of a class share a database: each has collisions of its own
    prefix = Integer.toHexString(test.getDisplayName().hashCode()) + "-";
  }

  @AfterEach
  void close() {
    intake.close();
  }

  private void collisions(String... rows) {
    file("collisions.csv", COLLISIONS, rows);
  }

  private void casualties(String... rows) {
    file("casualties.csv", CASUALTIES, rows);
  }

  private void vehicles(String... rows) {
    file("vehicles.csv", VEHICLES, rows);
  }

  private void file(String name, String header, String... rows) {
    var lines = new java.util.ArrayList<String>();
    lines.add(header);
    for (String row : rows) {
      lines.add(prefix + row);
    }
    intake.file("files/" + name, lines.toArray(String[]::new));
  }

  private ImportOutcome run() {
    return intake.run("stats19", directory.resolve("files"));
  }

  private Value.Group section(String key, String section) {
    return intake.section("collision", prefix + key, section);
  }

  private List<Value.Group> items(String key, String group) {
    return switch (section(key, "involved").members().get(group)) {
      case Value.Items(var items) -> items.stream().map(Value.Group.class::cast).toList();
      case null, default -> List.of();
    };
  }

  private static Value number(int number) {
    return new Value.Number(BigDecimal.valueOf(number));
  }

  private static void assertAddsUp(ImportOutcome outcome) {
    assertThat(outcome.files())
        .allSatisfy(file -> assertThat(file.read()).isEqualTo(file.taken() + file.rejected()));
  }

  @Test
  void gathersACollisionFromThreeFiles() {
    collisions("1,21/05/2024,15:30,13,E08000033,-1.78346,53.70214,2,2,30,1");
    casualties("1,1,2,2,2,0,3,9", "1,1,1,3,1,-1,2,0");
    vehicles("1,1,9,1,44,0");
    var outcome = run();
    assertThat(outcome.records()).containsExactly(new RecordOutcome("collision", 1, 0, 0));
    assertThat(outcome.complete()).isTrue();
    assertThat(section("1", "happened").members())
        .containsEntry("occurred-on", new Value.Day(java.time.LocalDate.of(2024, 5, 21)))
        .containsEntry("occurred-at", new Value.Text("15:30"))
        .containsEntry("reported-by", new Value.Text("west-yorkshire"));
    assertThat(section("1", "where").members())
        .containsEntry("district", new Value.Text("E08000033"))
        .doesNotContainKey("district-as-given");
    var casualties = items("1", "casualties");
    assertThat(casualties).hasSize(2);
    assertThat(casualties.getFirst().members())
        .containsEntry("reference", number(1))
        .containsEntry("road-user", new Value.Text("pedestrian"))
        .doesNotContainKey("age");
    assertThat(casualties.getLast().members())
        .containsEntry("age", number(0))
        .containsEntry("road-user", new Value.Text("car-occupant"));
    assertThat(items("1", "vehicles").getFirst().members())
        .containsEntry("type", new Value.Text("car"))
        .containsEntry("e-scooter", new Value.Flag(false));
  }

  @Test
  void readsTheNamesAndCodesOf2005To2014() {
    file(
        "Accidents0514.csv",
        "Accident_Index,Date,Time,Local_Authority_(District),Accident_Severity,Junction_Detail,"
            + "Pedestrian_Crossing-Human_Control,Pedestrian_Crossing-Physical_Facilities,1st_Road_Class",
        "A,2012-01-02,09:30:00,530,1,3,1,0,6",
        "B,03/01/2012,,530,3,0,0,4,3");
    file(
        "Casualties0514.csv",
        "Accident_Index,Vehicle_Reference,Casualty_Reference,Casualty_Class,Sex_of_Casualty,"
            + "Age_of_Casualty,Casualty_Severity",
        "A,1,1,3,1,9,1",
        "B,1,1,1,2,40,3");
    var outcome = run();
    assertThat(outcome.records()).containsExactly(new RecordOutcome("collision", 2, 0, 0));
    assertThat(outcome.notices())
        .anyMatch(words -> words.startsWith("There is no file of vehicles"));
    assertThat(section("A", "road").members())
        .containsEntry("junction", new Value.Text("t-or-staggered"))
        .containsEntry("crossing", new Value.Text("school-crossing-patrol"))
        .containsEntry("road-class", new Value.Text("unclassified"));
    assertThat(section("B", "road").members()).containsEntry("crossing", new Value.Text("signal"));
    assertThat(section("A", "where").members())
        .containsEntry("district", new Value.Text("E07000105"));
    assertThat(items("A", "casualties").getFirst().members())
        .containsEntry("road-user", new Value.Text("pedestrian"));
    assertThat(items("B", "casualties").getFirst().members()).doesNotContainKey("road-user");
  }

  @Test
  void importsNothingNewTheSecondTimeInWhateverOrderTheRowsStand() {
    collisions(
        "1,21/05/2024,15:30,13,E08000033,-1,53.7,2,2,30,1",
        "2,22/05/2024,15:30,13,E08000033,-1.7,53.7,2,1,30,1");
    casualties("1,1,1,1,1,30,3,9", "1,1,2,2,2,9,2,9", "2,1,1,1,1,30,3,9");
    assertThat(run().records()).containsExactly(new RecordOutcome("collision", 2, 0, 0));
    casualties("2,1,1,1,1,30,3,9", "1,1,2,2,2,9,2,9", "1,1,1,1,1,30,3,9");
    assertThat(run().records()).containsExactly(new RecordOutcome("collision", 0, 0, 2));
  }

  @Test
  void aChangedCasualtyMakesANewVersionOfItsCollisionAlone() {
    collisions(
        "1,21/05/2024,15:30,13,E08000033,-1.7,53.7,2,1,30,1",
        "2,22/05/2024,15:30,13,E08000033,-1.7,53.7,2,1,30,1");
    casualties("1,1,1,1,1,15,2,9", "2,1,1,1,1,15,2,9");
    run();
    casualties("1,1,1,1,1,15,3,9", "2,1,1,1,1,15,2,9");
    var outcome = run();
    assertThat(outcome.records()).containsExactly(new RecordOutcome("collision", 0, 1, 1));
    var changed = intake.record("collision", prefix + "1");
    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.recordedBy()).isEqualTo("import:stats19");
    assertThat(changed.reason())
        .startsWith("Import " + outcome.id())
        .contains(outcome.files().getFirst().digest());
  }

  @Test
  void aCasualtyWithoutACollisionIsRejectedWithItsLine() {
    collisions("1,21/05/2024,15:30,13,E08000033,-1.7,53.7,2,1,30,1");
    casualties("1,1,1,1,1,15,2,9", "9,1,1,1,1,15,2,9");
    var outcome = run();
    assertThat(outcome.records()).containsExactly(new RecordOutcome("collision", 1, 0, 0));
    assertThat(Intake.rejects(outcome))
        .singleElement()
        .asString()
        .startsWith("casualties.csv,3,,I107,")
        .contains(prefix + "9,1,1,1,1,15,2,9");
    assertAddsUp(outcome);
  }

  @Test
  void aCollisionThatIsRejectedTakesItsPartsWithIt() {
    collisions(
        "1,30/02/2024,15:30,13,E08000033,-1.7,53.7,2,1,30,1",
        "2,22/05/2024,25:30,13,E08000033,-1.7,53.7,2,1,300,1");
    casualties("1,1,1,1,1,15,2,9", "2,1,1,1,1,15,2,9");
    vehicles("1,1,9,1,44,0");
    var outcome = run();
    assertThat(outcome.rejectedFor()).containsOnlyKeys("I104", "I105", "I108");
    assertThat(outcome.rejectedFor()).containsEntry("I105", 2L).containsEntry("I108", 3L);
    assertThat(outcome.rejected()).isEqualTo(5);
    assertThat(Intake.rejects(outcome))
        .anyMatch(line -> line.startsWith("collisions.csv,2,date,I104,30/02/2024,"))
        .anyMatch(line -> line.startsWith("collisions.csv,3,speed_limit,I105,300,from 0 to 70,"));
    assertAddsUp(outcome);
  }

  @Test
  void aBadCasualtyIsRejectedAloneAndTold() {
    collisions("1,21/05/2024,15:30,13,E08000033,-1.7,53.7,2,3,30,1");
    casualties("1,1,1,1,1,15,2,9", "1,1,2,1,1,150,2,9", "1,1,3,1,1,15,7,9", "1,1,4,1,1,15,2");
    var outcome = run();
    assertThat(items("1", "casualties")).hasSize(1);
    assertThat(outcome.rejectedFor())
        .isEqualTo(java.util.Map.of("I105", 1L, "I106", 1L, "I102", 1L));
    assertThat(outcome.notices())
        .contains("Collisions whose casualties are not as many as they state: 1.");
    assertAddsUp(outcome);
  }

  @Test
  void aSecondRowForOneThingIsRejected() {
    collisions(
        "1,21/05/2024,15:30,13,E08000033,-1.7,53.7,2,1,30,1",
        "1,22/05/2024,15:30,13,E08000033,-1.7,53.7,2,1,30,1");
    casualties("1,1,1,1,1,15,2,9", "1,1,1,1,1,16,2,9");
    vehicles("1,1,9,1,44,0", "1,1,9,1,45,0");
    var outcome = run();
    assertThat(outcome.rejectedFor()).isEqualTo(java.util.Map.of("I109", 3L));
    assertThat(items("1", "casualties").getFirst().members()).containsEntry("age", number(15));
    assertAddsUp(outcome);
  }

  @Test
  void aDistrictThatIsNotOnTheListIsKeptAsGiven() {
    collisions("1,21/05/2024,15:30,13,E99000001,-1.7,53.7,2,1,30,1");
    casualties("1,1,1,1,1,15,2,9");
    assertThat(run().complete()).isTrue();
    assertThat(section("1", "where").members())
        .containsEntry("district-as-given", new Value.Text("E99000001"))
        .doesNotContainKey("district");
  }

  @Test
  void brokenQuotesCostOneRow() {
    collisions(
        "1,21/05/2024,15:30,13,E08000033,-1.7,53.7,2,1,30,1",
        "2,\"21/05/2024,15:30,13,E08000033,-1.7,53.7,2,1,30,1",
        "3,\"21/05/2024\",15:30,13,E08000033,-1.7,53.7,2,1,30,1");
    casualties("1,1,1,1,1,15,2,9", "3,1,1,1,1,15,2,9");
    var outcome = run();
    assertThat(outcome.records()).containsExactly(new RecordOutcome("collision", 2, 0, 0));
    assertThat(outcome.rejectedFor()).isEqualTo(java.util.Map.of("I101", 1L));
    assertAddsUp(outcome);
  }

  @Test
  void halfTheFilesAreRefusedAndTheMissingOneIsNamed() {
    casualties("1,1,1,1,1,15,2,9");
    assertThatThrownBy(this::run)
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("I007 There is no file of road collisions (STATS19)");
    java.util.Objects.requireNonNull(directory.resolve("files/casualties.csv").toFile()).delete();
    collisions("1,21/05/2024,15:30,13,E08000033,-1.7,53.7,2,1,30,1");
    assertThatThrownBy(this::run)
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("I007 There is no file of casualties");
  }

  @Test
  void aMissingColumnIsNamed() {
    collisions("1,21/05/2024,15:30,13,E08000033,-1.7,53.7,2,1,30,1");
    file(
        "casualties.csv",
        "collision_index,vehicle_reference,casualty_reference,casualty_class,age_of_casualty",
        "1,1,1,1,15");
    assertThatThrownBy(this::run)
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("I005 ")
        .hasMessageContaining("has no column casualty_severity");
  }

  @Test
  void anotherFileInTheDirectoryIsPassedOverAndTold() {
    collisions("1,21/05/2024,15:30,13,E08000033,-1.7,53.7,2,1,30,1");
    casualties("1,1,1,1,1,15,2,9");
    intake.file("files/readings.csv", "station,reading", "A,1");
    assertThat(run().notices())
        .anyMatch(words -> words.startsWith("Passed over: ") && words.contains("readings.csv"));
  }

  @Test
  void aColumnThatNobodyKnowsIsToldAndOtherwiseIgnored() {
    file(
        "collisions.csv",
        COLLISIONS + ",moon",
        "1,21/05/2024,15:30,13,E08000033,-1.7,53.7,2,1,30,1,full");
    casualties("1,1,1,1,1,15,2,9");
    var outcome = run();
    assertThat(outcome.complete()).isTrue();
    assertThat(outcome.notices()).contains("collisions.csv: not used: moon.");
  }

  @Test
  void aRowWithoutAnIndexIsRejected() {
    collisions("1,21/05/2024,15:30,13,E08000033,-1.7,53.7,2,1,30,1");
    intake.file("files/casualties.csv", CASUALTIES, prefix + "1,1,1,1,1,15,2,9", ",1,1,1,1,15,2,9");
    assertThat(run().rejectedFor()).isEqualTo(java.util.Map.of("I103", 1L));
  }
}
