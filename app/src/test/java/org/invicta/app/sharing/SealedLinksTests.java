package org.invicta.app.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.invicta.app.records.RecordId;
import org.invicta.app.sharing.SealedLink.Standing;
import org.invicta.app.store.FreshDatabase;
import org.invicta.engine.definition.Code;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@FreshDatabase
class SealedLinksTests {

  private static final Instant FRIDAY = Instant.parse("2026-05-22T15:00:00Z");
  private static final Code TO_SCHOOL = new Code("to-school");
  private static final Duration THREE_DAYS = Duration.ofDays(3);

  private final JdbcClient jdbc;
  private final RecordId record = new RecordId(UUID.randomUUID());
  private final UUID school = UUID.randomUUID();

  SealedLinksTests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private SealedLinks at(Instant now) {
    return new SealedLinks(jdbc, () -> now);
  }

  private String made(int version, Instant now) {
    return at(now)
        .make(record, version, TO_SCHOOL, school, "encompass", THREE_DAYS)
        .orElseThrow()
        .secret();
  }

  @Test
  void aWrongSecretFindsNothing() {
    var secret = made(1, FRIDAY);
    assertThat(at(FRIDAY).find(secret + "x")).isEmpty();
    assertThat(at(FRIDAY).find("")).isEmpty();
  }

  @Test
  void theStoreKeepsNoSecret() {
    var secret = made(1, FRIDAY);
    assertThat(
            jdbc.sql("select t::text from sharing.sealed_link t where record_id = :id")
                .param("id", record.value())
                .query(String.class)
                .list())
        .hasSize(1)
        .noneMatch(row -> row.contains(secret));
  }

  @Test
  void opensOnceWhoeverPressesAtTheSameTime() throws Exception {
    var links = at(FRIDAY);
    var link = links.find(made(1, FRIDAY)).orElseThrow();
    var together = new CyclicBarrier(8);
    Callable<Boolean> press =
        () -> {
          together.await();
          return links.open(link);
        };
    var opened = new ArrayList<Boolean>();
    try (var people = Executors.newFixedThreadPool(8)) {
      for (var one : people.invokeAll(java.util.Collections.nCopies(8, press))) {
        opened.add(one.get());
      }
    }
    assertThat(opened).containsOnlyOnce(true);
  }

  @Test
  void doesNotOpenOnceItHasExpired() {
    var secret = made(1, FRIDAY);
    var monday = FRIDAY.plus(THREE_DAYS);
    var link = at(monday).find(secret).orElseThrow();
    assertThat(link.at(monday.minusSeconds(1))).isEqualTo(Standing.SEALED);
    assertThat(link.at(monday)).isEqualTo(Standing.EXPIRED);
    assertThat(at(monday).open(link)).isFalse();
  }

  @Test
  void aNewerLinkTakesTheOlderOneBack() {
    var older = made(1, FRIDAY);
    var newer = made(2, FRIDAY.plusSeconds(60));
    var now = FRIDAY.plusSeconds(61);
    assertThat(at(now).find(older).orElseThrow().at(now)).isEqualTo(Standing.WITHDRAWN);
    assertThat(at(now).open(at(now).find(older).orElseThrow())).isFalse();
    assertThat(at(now).open(at(now).find(newer).orElseThrow())).isTrue();
  }

  @Test
  void aVersionIsSharedOnceOnly() {
    made(1, FRIDAY);
    assertThat(at(FRIDAY).make(record, 1, TO_SCHOOL, school, "encompass", THREE_DAYS)).isEmpty();
  }

  @Test
  void isAnsweredOnlyAfterItWasOpenedAndOnce() {
    var links = at(FRIDAY);
    var link = links.find(made(1, FRIDAY)).orElseThrow();
    assertThat(links.answer(link)).isFalse();
    links.open(link);
    assertThat(links.answer(link)).isTrue();
    assertThat(links.answer(link)).isFalse();
  }
}
