package org.invicta.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.invicta.app.store.OwnerStore;
import org.invicta.app.store.PostgresForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody with every right over the database can change in the log without being seen: nothing. */
class VerifyLanesTests {

  private final DataSource store = PostgresForTests.migrated();
  private final JdbcClient jdbc = JdbcClient.create(store);
  private final VerifyLanes lanes = new VerifyLanes(new OwnerStore(store));

  @BeforeEach
  void threeEntries() {
    for (var detail : List.of("", "fünf ☂ 𝄞", "a:b,c")) {
      jdbc.sql(
              """
              select audit.write('read', 'pc-adeyemi', 'North', 'protect-child', 'concern', array[:record, :record]::uuid[],
                '{}', 'GET /records/{id}', :detail)
              """)
          .param("record", UUID.randomUUID())
          .param("detail", detail)
          .query()
          .listOfRows();
    }
  }

  @Test
  void findsNothingWhereNothingWasChanged() {
    assertThat(lanes.verify()).isEqualTo(new VerifyLanes.Verified(3, java.util.Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.entry set officer = 'pc-nobody' where number = 2",
        "update audit.entry set unit = 'South' where number = 1",
        "update audit.entry set purpose = '' where number = 3",
        "update audit.entry set at = at + interval '1 microsecond' where number = 2",
        "update audit.entry set records = '{}' where number = 2",
        "update audit.entry set people = array[gen_random_uuid()] where number = 2",
        "update audit.entry set kind = 'search' where number = 1",
        "update audit.entry set detail = detail || ' ' where number = 3",
        "update audit.entry set hash = sha256(hash) where number = 2",
        "delete from audit.entry where number = 1",
        "delete from audit.entry where number = 2",
        "delete from audit.entry where number = 3",
        "delete from audit.entry",
        "update audit.lane set hash = sha256('x') where number > 0",
        "update audit.lane set number = number - 1 where number > 0",
        "delete from audit.lane"
      })
  void findsWhatWasChangedByHand(String change) {
    assertThatThrownBy(() -> jdbc.sql("delete from audit.entry").update())
        .hasStackTraceContaining("append-only");
    jdbc.sql("alter table audit.entry disable trigger user").update();
    assertThat(jdbc.sql(change).update()).isPositive();
    jdbc.sql("alter table audit.entry enable trigger user").update();
    assertThat(lanes.verify().broken()).isPresent();
  }

  @Test
  void manyWritersAtOnceKeepTheirLanesWhole() throws Exception {
    try (var threads = Executors.newFixedThreadPool(5)) {
      List<Callable<Integer>> writers =
          IntStream.range(0, 200)
              .<Callable<Integer>>mapToObj(
                  number ->
                      () ->
                          jdbc.sql(
                                  "select audit.write('read', 'x', '', '', '', '{}', '{}', '', :n)")
                              .param("n", Integer.toString(number))
                              .query()
                              .listOfRows()
                              .size())
              .toList();
      for (var written : threads.invokeAll(writers)) {
        assertThat(written.get()).isOne();
      }
    }
    assertThat(lanes.verify()).isEqualTo(new VerifyLanes.Verified(203, java.util.Optional.empty()));
  }
}
