package org.invicta.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.invicta.app.store.FreshDatabase;
import org.invicta.app.store.StoreIdentity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@FreshDatabase
@SpringBootTest(properties = "invicta.practice=${invicta.root:..}/practice")
class InvictaTests {

  private final JdbcClient sql;
  private final StoreIdentity identity;
  private final InstantSource time;

  InvictaTests(
      @Autowired DataSource dataSource,
      @Autowired StoreIdentity identity,
      @Autowired InstantSource time) {
    this.sql = JdbcClient.create(dataSource);
    this.identity = identity;
    this.time = time;
  }

  @Test
  void theWholeApplicationStartsOnADatabaseOfItsOwn() {
    assertThat(sql.sql("SELECT current_database()").query(String.class).single())
        .startsWith("test_");
  }

  @Test
  void theStoreTellsItselfFromOthers() {
    assertThat(sql.sql("SELECT id FROM store_identity").query(java.util.UUID.class).single())
        .isEqualTo(identity.value());
  }

  @Test
  void timeIsTheMachines() {
    assertThat(Duration.between(time.instant(), Instant.now()).abs())
        .isLessThan(Duration.ofSeconds(5));
  }
}
