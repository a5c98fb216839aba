package org.invicta.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.invicta.app.records.TestPractice.body;
import static org.invicta.app.records.TestRecords.ADEYEMI;
import static org.invicta.app.records.TestRecords.MORNING;
import static org.invicta.app.records.TestRecords.collision;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Several people save at the same moment. */
class SaveTogetherTests {

  private static final TestStore STORE = new TestStore();
  private static final int PEOPLE = 4;
  private static final int ROUNDS = 20;

  private final TestRecords records =
      new TestRecords(STORE.dataSource(), TestPractice.practice(), new SettableClock());

  @Test
  void oneWinsAndTheOthersSeeBothVersions() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var id = records.opened("together-" + round, json(1));
      var savers = new ArrayList<Callable<Saved>>();
      for (int person = 0; person < PEOPLE; person++) {
        var mine = body(json(2 + person));
        savers.add(() -> records.change.change(id, 1, mine, MORNING, ADEYEMI));
      }
      var saved = together(savers);
      assertThat(saved).filteredOn(Saved.Done.class::isInstance).hasSize(1);
      assertThat(saved)
          .filteredOn(Saved.LostUpdate.class::isInstance)
          .hasSize(PEOPLE - 1)
          .allSatisfy(
              lost -> {
                var both = (Saved.LostUpdate) lost;
                assertThat(both.theirs().version()).isEqualTo(2);
                assertThat(both.theirs().body()).isNotEqualTo(both.yours());
              });
      assertThat(records.read.history(id)).hasSize(2);
    }
  }

  @Test
  void oneOpensAKeyAndTheOthersAreToldSo() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var key = "open-" + round;
      var openers = new ArrayList<Callable<Saved>>();
      for (int person = 0; person < PEOPLE; person++) {
        var draft = collision(key, json(1 + person % 2));
        openers.add(() -> records.open.open(draft, ADEYEMI));
      }
      var saved = together(openers);
      assertThat(saved).filteredOn(Saved.Done.class::isInstance).hasSize(1);
      assertThat(saved).filteredOn(Saved.Unchanged.class::isInstance).hasSize(PEOPLE / 2 - 1);
      assertThat(saved).filteredOn(Saved.Refused.class::isInstance).hasSize(PEOPLE / 2);
    }
    assertThat(new VerifyChains(STORE.dataSource()).verify().broken()).isEmpty();
  }

  private static List<Saved> together(List<Callable<Saved>> savers) throws Exception {
    var ready = new CountDownLatch(savers.size());
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures =
          savers.stream()
              .map(
                  saver ->
                      people.submit(
                          () -> {
                            ready.countDown();
                            ready.await();
                            return saver.call();
                          }))
              .toList();
      var saved = new ArrayList<Saved>();
      for (var future : futures) {
        saved.add(future.get());
      }
      return saved;
    }
  }

  private static String json(int day) {
    return "{\"when\":{\"occurred-on\":\"2024-05-%02d\"}}".formatted(day);
  }
}
