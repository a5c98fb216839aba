package org.invicta.app.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import org.invicta.app.Refused;
import org.invicta.app.access.SyntheticData;
import org.invicta.app.records.Provenance;
import org.invicta.app.store.FreshDatabase;
import org.invicta.engine.definition.Practice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store with records of real life. */
@FreshDatabase
@SpringBootTest(properties = "invicta.practice=${invicta.root:..}/practice")
class RealRecordsTests {

  private static final CountyPlan PLAN =
      new CountyPlan(CountySize.HAMLET, 7, LocalDate.of(2023, 6, 30));

  @Test
  void aStoreWithRealRecordsIsRefusedAndLeftAsItIs(
      @Autowired MakeCounty make,
      @Autowired org.invicta.app.records.TakeIn takeIn,
      @Autowired Practice practice,
      @Autowired SyntheticData synthetic,
      @Autowired JdbcClient sql) {
    assertThat(synthetic.isPresent()).isFalse();
    try (var taking =
        takeIn.begin(Collisions.TYPE, new Provenance("import:stats19", "import", ""))) {
      var real = new County(PLAN, practice).collisions().findFirst().orElseThrow();
      assertThat(taking.add("a-real-one", real.body(), real.parties(), real.trueFrom())).isEmpty();
      taking.finish();
    }
    var told = new ArrayList<String>();
    assertThatThrownBy(() -> make.make(PLAN, told::add))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("Y001");
    assertThat(told).isEmpty();
    assertThat(sql.sql("select count(*) from record").query(Long.class).single()).isEqualTo(1);
    assertThat(sql.sql("select count(*) from person").query(Long.class).single()).isZero();
    assertThat(synthetic.isPresent()).as("real records are not called made-up").isFalse();
  }
}
