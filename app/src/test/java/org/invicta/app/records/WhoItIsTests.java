package org.invicta.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.invicta.app.records.Casework.OFFICER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.store.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who somebody is, is what records say of them. */
class WhoItIsTests {

  private final Casework casework = new Casework(PostgresForTests.migrated());
  private final KnownPeople people = casework.get(KnownPeople.class);

  @AfterEach
  void close() {
    casework.close();
  }

  private UUID child(RecordId id) {
    return casework.read(id).parties().getFirst().id();
  }

  @Test
  void nobodyIsFoundByNothingOrByMarksAlone() {
    casework.opened();
    assertThat(people.search("", Optional.empty())).isEmpty();
    assertThat(people.search("' & ! :* | --", Optional.empty())).isEmpty();
    assertThat(people.search("x".repeat(10_000), Optional.empty())).isEmpty();
    assertThat(people.latest(new UUID(1, 1))).isEmpty();
  }

  @Test
  void aPersonIsFoundByTheBeginningsOfTheirNamesInAnyOrder() {
    var wren = child(casework.opened());
    casework.opened("{\"subject\":{\"given-name\":\"Robin\",\"family-name\":\"O'Finch-Él\"}}");
    assertThat(people.search("fin WR", Optional.empty()))
        .extracting(KnownPerson::id)
        .containsExactly(wren);
    assertThat(people.search("finch", Optional.empty())).hasSize(2);
    assertThat(people.search("él", Optional.empty()))
        .extracting(KnownPerson::names)
        .containsExactly(List.of("Robin O'Finch-Él"));
    assertThat(people.search("inch", Optional.empty())).isEmpty();
  }

  @Test
  void aDateOfBirthNarrowsTheSearchAndIsOneByItself() {
    var wren = child(casework.opened());
    casework.opened(
        "{\"subject\":{\"given-name\":\"Wren\",\"family-name\":\"Finch\",\"born\":\"2012-03-05\"}}");
    var born = Optional.of(LocalDate.of(2012, 3, 4));
    assertThat(people.search("finch", born)).extracting(KnownPerson::id).containsExactly(wren);
    assertThat(people.search("", born))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.id()).isEqualTo(wren);
              assertThat(found.born()).isEqualTo(born);
              assertThat(found.records()).isOne();
              assertThat(found.toString()).doesNotContain("Wren");
            });
  }

  @Test
  void whoeverIsChosenIsNotEnteredAgainAndIsSaidMoreOf() {
    var wren = child(casework.opened());
    casework.clock.forward(Duration.ofDays(1));
    var again =
        casework.opened(
            "{\"subject\":{\"given-name\":\"Wren\",\"family-name\":\"Crow\",\"address\":\"1 High Street\"}}",
            casework.child(wren));
    assertThat(child(again)).isEqualTo(wren);
    assertThat(people.latest(wren))
        .hasValueSatisfying(
            known -> {
              assertThat(known.names()).containsExactly("Wren Crow", "Wren Finch");
              assertThat(known.born()).contains(LocalDate.of(2012, 3, 4));
              assertThat(known.address()).contains("1 High Street");
              assertThat(known.records()).isEqualTo(2);
            });
    assertThat(casework.get(PersonNames.class).of(List.of(wren, new UUID(1, 1))))
        .containsExactly(java.util.Map.entry(wren, "Wren Crow"));
  }

  @Test
  void aRecordThatNamesNobodyEntersNobody() {
    var before = casework.jdbc.sql("select count(*) from person").query(Long.class).single();
    casework.open("referral", "{\"what\":{\"research\":\"None\"}}", OFFICER);
    assertThat(casework.jdbc.sql("select count(*) from person").query(Long.class).single())
        .isEqualTo(before);
  }

  @Test
  void whatEachVersionSaysAnewIsKeptAndTheSameIsNotKeptTwice() {
    var id = casework.opened();
    casework.moved(id, "submit", OFFICER);
    assertThat(said(id)).containsExactly("1 date-of-birth 2012-03-04", "1 name Wren Finch");
    var body = casework.read(id).body();
    var crow =
        Overlay.of(body, casework.body("concern", "{\"subject\":{\"family-name\":\"Crow\"}}"));
    var saved =
        casework
            .get(ChangeRecord.class)
            .change(id, 2, crow, casework.read(id).parties(), OFFICER, "test", "Misspelt");
    assertThat(saved).isEqualTo(new Saved.Done(id, 3));
    assertThat(said(id))
        .containsExactly("1 date-of-birth 2012-03-04", "1 name Wren Finch", "3 name Wren Crow");
  }

  private List<String> said(RecordId id) {
    return casework
        .jdbc
        .sql(
            """
            select version || ' ' || says || ' ' || value from assertion where record_id = :id order by version, says
            """)
        .param("id", id.value())
        .query((row, number) -> row.getString(1))
        .list();
  }
}
