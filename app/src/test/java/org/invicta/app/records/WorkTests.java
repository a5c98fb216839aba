package org.invicta.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.invicta.app.records.Casework.OFFICER;
import static org.invicta.app.records.Casework.SUPERVISOR;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Whose work a record is. */
class WorkTests {

  private static final Casework CASEWORK = new Casework(new TestStore().dataSource());

  private final Work work = CASEWORK.get(Work.class);

  @AfterAll
  static void close() {
    CASEWORK.close();
  }

  @Test
  void whatIsNobodysWorkCannotBeTaken() {
    assertThat(work.claim(new RecordId(new UUID(1, 1)), 1, OFFICER))
        .isEqualTo(new Work.Given.NoWork());
  }

  @Test
  void whatSomebodyElseHoldsCannotBeTaken() {
    var id = CASEWORK.opened();
    work.claim(id, 1, SUPERVISOR);
    assertThat(work.claim(id, 2, OFFICER))
        .isInstanceOfSatisfying(
            Work.Given.Lost.class, lost -> assertThat(lost.theirs().holder()).contains("sgt-bell"));
  }

  @Test
  void whoeverSawAnOldVersionIsShownTheNewOne() {
    var id = CASEWORK.opened();
    work.handOver(id, 1, "south", OFFICER);
    assertThat(work.assign(id, 1, Optional.of("pc-adeyemi"), SUPERVISOR))
        .isInstanceOfSatisfying(
            Work.Given.Lost.class, lost -> assertThat(lost.theirs().unit()).isEqualTo("south"));
  }

  @Test
  void ofTwoWhoClaimAtOnceOneHoldsIt() throws Exception {
    for (int round = 0; round < 10; round++) {
      var id = CASEWORK.opened();
      var ready = new CyclicBarrier(2);
      try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
        Callable<Work.Given> one = claim(id, OFFICER, ready);
        Callable<Work.Given> other = claim(id, SUPERVISOR, ready);
        var given = people.invokeAll(java.util.List.of(one, other));
        assertThat(given)
            .extracting(java.util.concurrent.Future::get)
            .filteredOn(Work.Given.Done.class::isInstance)
            .hasSize(1);
      }
    }
  }

  private Callable<Work.Given> claim(RecordId id, Actor actor, CyclicBarrier ready) {
    return () -> {
      ready.await();
      return work.claim(id, 1, actor);
    };
  }

  @Test
  void aRecordIsTheWorkOfTheUnitThatOpensItUntilItIsHandedOver() {
    var id = CASEWORK.opened();
    assertThat(work.of(id))
        .hasValueSatisfying(
            held -> {
              assertThat(held.unit()).isEqualTo("north");
              assertThat(held.holder()).isEmpty();
              assertThat(held.openedBy()).isEqualTo("pc-adeyemi");
            });
    work.claim(id, 1, OFFICER);
    var handed = ((Work.Given.Done) work.handOver(id, 2, "south", OFFICER)).held();
    assertThat(handed.unit()).isEqualTo("south");
    assertThat(handed.holder()).isEmpty();
    assertThat(handed.version()).isEqualTo(3);
    var history =
        CASEWORK
            .jdbc
            .sql(
                "select version || ' ' || unit || ' ' || coalesce(holder, '-') from work_change where record_id = :id order by 1")
            .param("id", id.value())
            .query(String.class)
            .list();
    assertThat(history).containsExactly("2 north pc-adeyemi", "3 south -");
  }

  @Test
  void whoHadItIsNotRewritten() {
    var id = CASEWORK.opened();
    work.claim(id, 1, OFFICER);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> CASEWORK.jdbc.sql("update work_change set holder = 'nobody'").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append-only");
  }
}
