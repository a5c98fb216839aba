package org.invicta.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.invicta.app.records.TestPractice.body;
import static org.invicta.app.records.TestRecords.ADEYEMI;
import static org.invicta.app.records.TestRecords.MORNING;
import static org.invicta.app.records.TestRecords.collision;

import java.util.List;
import java.util.Set;
import org.invicta.app.store.PostgresForTests;
import org.invicta.engine.definition.PartyKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody with every right over the database can change without being seen: nothing of a record. */
class VerifyChainsTests {

  private final javax.sql.DataSource store = PostgresForTests.migrated();
  private final JdbcClient jdbc = JdbcClient.create(store);
  private final SettableClock clock = new SettableClock();
  private final TestRecords records = new TestRecords(store, TestPractice.practice(), clock);
  private final VerifyChains chains = new VerifyChains(store);
  private RecordId tampered = new RecordId(new java.util.UUID(0, 0));

  @BeforeEach
  void threeRecordsWithTwoVersionsEach() {
    var leeds = new Organisations(jdbc, records.ids, clock).named("gss", "E08000035", "Leeds");
    var district = new Party(TestRecords.code("district"), PartyKind.ORGANISATION, leeds);
    for (String key : List.of("one", "two", "three")) {
      var draft =
          collision(
              key,
              "{\"when\":{\"occurred-on\":\"2024-05-21\"},\"where\":{\"district\":\"E1\",\"latitude\":51.50}}");
      var id =
          ((Saved.Done)
                  records.open.open(
                      new Draft(
                          draft.type(), draft.key(), draft.body(), List.of(district), MORNING),
                      ADEYEMI))
              .id();
      records.move.move(
          id, 1, TestRecords.code("finalise"), Set.of(TestRecords.code("analyst")), ADEYEMI);
      if (key.equals("two")) {
        tampered = id;
      }
    }
  }

  @Test
  void findsNothingWhereNothingWasChanged() {
    var verified = chains.verify();
    assertThat(verified.broken()).isEmpty();
    assertThat(verified.records()).isEqualTo(3);
    assertThat(verified.versions()).isEqualTo(6);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          update record_version set body = jsonb_set(body, '{where,district}', '"E2"') where version = 1 ~ 1
          update record_version set body = body || '{"more":{}}' where version = 2                      ~ 2
          update record_version set recorded_at = recorded_at - interval '1 microsecond' where version = 2 ~ 2
          update record_version set true_from = true_from + interval '1 day' where version = 1          ~ 1
          update record_version set recorded_by = 'pc-nobody' where version = 2                         ~ 2
          update record_version set reason = 'because' where version = 2                                ~ 2
          update record_version set state = 'NOT A CODE' where version = 1                              ~ 1
          update record_version set definition_version = 9 where version = 1                            ~ 1
          update record_version set move = 'reopen' where version = 2                                   ~ 2
          update record_version set move = null where version = 2                                       ~ 2
          update record_version set move = 'finalise' where version = 1                                 ~ 1
          update record_version set undoes = 1 where version = 2                                        ~ 2
          update record_version set hash = set_byte(hash, 31, get_byte(hash, 31) # 1) where version = 1  ~ 1
          update record_version set version = 3 where version = 2                                       ~ 2
          delete from record_version where version = 1                                                  ~ 1
          delete from record_version where version = 2                                                  ~ 2
          update record set state = 'provisional'                                                       ~ 2
          update record set key = 'other'                                                               ~ 1
          delete from record                                                                            ~ 1
          delete from link                                                                              ~ 1
          update link set from_version = 2                                                              ~ 1""")
  void namesTheRecordAndVersionThatWasChanged(String change, int version) {
    var isOfHead =
        change.contains("record set")
            || change.contains("from record ")
            || change.endsWith("from record");
    var condition =
        (change.contains("where version") ? " and " : " where ")
            + (isOfHead ? "id" : "record_id")
            + " = '"
            + tampered
            + "'";
    behindTheTriggers(change.strip() + condition);
    assertThat(chains.verify().broken())
        .hasValueSatisfying(
            broken -> {
              assertThat(broken.record()).isEqualTo(tampered);
              assertThat(broken.version()).isEqualTo(version);
            });
  }

  @Test
  void seesARecordThatLostAllItsVersions() {
    behindTheTriggers("delete from record_version where record_id = '" + tampered + "'");
    assertThat(chains.verify().broken())
        .contains(new VerifyChains.Broken(tampered, 0, "the record has no versions"));
  }

  @Test
  void bodiesThatJsonbWritesOtherwiseAreStillTheSame() {
    records.change.change(
        tampered,
        2,
        body(
            "{\"when\":{\"occurred-on\":\"2024-05-21\"},\"where\":{\"latitude\":0.000001,\"note\":\"\\\"a\\\\b\\\" ☂\\t𝄞\"}}"),
        MORNING,
        ADEYEMI);
    assertThat(chains.verify().broken()).isEmpty();
  }

  private void behindTheTriggers(String sql) {
    for (String table : List.of("record", "record_version", "link")) {
      jdbc.sql("alter table %s disable trigger user".formatted(table)).update();
    }
    assertThat(jdbc.sql(sql).update()).isPositive();
    for (String table : List.of("record", "record_version", "link")) {
      jdbc.sql("alter table %s enable trigger user".formatted(table)).update();
    }
  }
}
