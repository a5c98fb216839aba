package org.invicta.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.invicta.app.records.TestPractice.COLLISION;
import static org.invicta.app.records.TestPractice.body;
import static org.invicta.app.records.TestRecords.ADEYEMI;
import static org.invicta.app.records.TestRecords.MORNING;
import static org.invicta.app.records.TestRecords.code;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.invicta.app.store.PostgresForTests;
import org.invicta.engine.definition.FieldKind;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TypedViewsTests {

  private final javax.sql.DataSource store = PostgresForTests.migrated();
  private final JdbcClient jdbc = JdbcClient.create(store);
  private final SettableClock clock = new SettableClock();
  private final TypedViews views = new TypedViews(TestPractice.practice(), store, clock);
  private final TestRecords records = new TestRecords(store, TestPractice.practice(), clock);

  @Test
  void refusesATypeThatIsNotDefined() {
    assertThatThrownBy(() -> views.of(code("unicorn")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesColumnsByTheirFieldsAndTellsEqualNamesApart() {
    var described = views.of(COLLISION);
    assertThat(described)
        .extracting(TypedView::name)
        .containsExactly("collision", "collision__casualty");
    var collision = described.getFirst();
    assertThat(collision.column("occurred-on").orElseThrow().name()).isEqualTo("occurred_on");
    assertThat(collision.column("where.note").orElseThrow().name()).isEqualTo("where_note");
    assertThat(collision.column("casualties.note").orElseThrow().name())
        .isEqualTo("casualties_note");
    assertThat(described.get(1).column("casualty.state").orElseThrow().name())
        .isEqualTo("casualty_state");
  }

  @Test
  void givesARowForEachVersionWithTypedColumns() {
    views.create();
    var id =
        records.opened(
            "typed",
            """
            {"when":{"occurred-on":"2024-05-21","reported-at":"2024-05-21T14:30:00.5Z","took":"PT36H"},
             "where":{"district":"E08000035","latitude":51.5,"dark":"no","weather":["fog","rain"]}}
            """);
    clock.forward(Duration.ofHours(1));
    records.change.change(
        id,
        1,
        body("{\"when\":{\"occurred-on\":\"2024-05-22\"},\"where\":{\"dark\":\"not-known\"}}"),
        MORNING,
        ADEYEMI);
    var rows = jdbc.sql("select * from practice.collision order by version").query().listOfRows();
    assertThat(rows).hasSize(2);
    var first = rows.get(0);
    assertThat(first)
        .containsEntry("record_id", id.value())
        .containsEntry("version", 1)
        .containsEntry("state", "provisional")
        .containsEntry("record_key", "typed")
        .containsEntry("occurred_on", Date.valueOf(LocalDate.of(2024, 5, 21)))
        .containsEntry("district", "E08000035")
        .containsEntry("latitude", new BigDecimal("51.5"))
        .containsEntry("dark", false)
        .containsEntry("known_to", rows.get(1).get("recorded_at"));
    assertThat(String.valueOf(first.get("took"))).contains("36 hours");
    assertThat(String.valueOf(first.get("reported_at"))).contains(":30:00.5");
    assertThat(String.valueOf(first.get("weather"))).isEqualTo("{fog,rain}");
    assertThat(rows.get(1)).containsEntry("dark", null).containsEntry("known_to", null);
    assertThat(first.get("tx")).isNotEqualTo(rows.get(1).get("tx"));
  }

  @Test
  void givesARowForEachItemOfAGroupCountedFromZero() {
    views.create();
    records.opened(
        "items",
        """
        {"when":{"occurred-on":"2024-05-21"},
         "casualties":{"casualties":[{"severity":"serious","age":15},{"severity":"slight"}]}}
        """);
    records.opened("none", "{\"when\":{\"occurred-on\":\"2024-05-21\"}}");
    var rows =
        jdbc.sql("select item, severity, age from practice.collision__casualty order by item")
            .query()
            .listOfRows();
    assertThat(rows).extracting(row -> row.get("item")).containsExactly(0, 1);
    assertThat(rows.get(0))
        .containsEntry("severity", "serious")
        .containsEntry("age", new BigDecimal(15));
    assertThat(rows.get(1)).containsEntry("severity", "slight").containsEntry("age", null);
  }

  @Test
  void areMadeAnewWhenADefinitionChangesAndOnlyThen() {
    views.create();
    var made = madeAt();
    clock.forward(Duration.ofHours(1));
    views.create();
    assertThat(madeAt()).isEqualTo(made);
    var changed =
        TestPractice.practice(
            TestPractice.collision(2, List.of(TestPractice.field("sun", new FieldKind.YesNo()))));
    new TypedViews(changed, store, clock).create();
    assertThat(jdbc.sql("select count(sun) from practice.collision").query(Long.class).single())
        .isZero();
    assertThat(madeAt().get("collision")).isNotEqualTo(made.get("collision"));
    assertThat(madeAt().get("note")).isEqualTo(made.get("note"));
  }

  @Test
  void aValueOfAnOlderDefinitionThatDoesNotFitIsNull() {
    records.opened(
        "older", "{\"when\":{\"occurred-on\":\"2024-05-21\"},\"where\":{\"note\":\"dry\"}}");
    var note = TestPractice.field("note", new FieldKind.Date());
    var older =
        TestPractice.definition(
            COLLISION, 2, List.of(), List.of(TestPractice.section("where", note)));
    new TypedViews(TestPractice.practice(older), store, clock).create();
    assertThat(jdbc.sql("select note from practice.collision").query().singleRow())
        .containsEntry("note", null);
  }

  @Test
  void manyStartsAtOnceMakeThemOnce() throws Exception {
    Callable<Boolean> start =
        () -> {
          new TypedViews(TestPractice.practice(), store, clock).create();
          return true;
        };
    try (var starts = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var started : starts.invokeAll(List.of(start, start, start, start))) {
        assertThat(started.get()).isTrue();
      }
    }
    assertThat(madeAt()).containsOnlyKeys("collision", "note");
  }

  @Test
  void findsAnIndexedFieldByItsIndex() {
    views.create();
    for (String sql :
        List.of(
            "select record_id from practice.collision where district = 'E08000035'",
            "select version from record_version v where v.type = 'collision' and v.body #>> '{where,district}' = 'x'")) {
      var plan = jdbc.sql("explain " + sql).query(String.class).list();
      assertThat(String.join("\n", plan)).contains("record_version_collision_district");
    }
  }

  private Map<String, Object> madeAt() {
    return jdbc.sql("select jsonb_object_agg(type, made_at)::text from typed_view")
        .query(String.class)
        .optional()
        .map(
            json ->
                ((org.invicta.engine.expression.Value.Group) CanonicalJson.read(json)).members())
        .map(members -> Map.<String, Object>copyOf(members))
        .orElse(Map.of());
  }
}
