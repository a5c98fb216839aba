package org.invicta.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.DecisionDefinition;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.load.Midshire;
import org.invicta.engine.expression.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecideTests {
  private static final LocalDate NEW = LocalDate.of(2024, 5, 21);

  @TempDir private Path directory;

  @Test
  void aMissingInputIsSaid() {
    var fired = (Decided.Fired) decided(NEW, Map.of());
    assertThat(fired.number()).isEqualTo(5);
    assertThat(fired.row().because()).isEqualTo("Not enough is known");
    assertThat(fired.missing())
        .containsExactly("Anybody in danger", "How many are hurt", "Kind of place");
  }

  @Test
  void anAnswerOfNotKnownIsMissing() {
    var fired = (Decided.Fired) decided(NEW, Map.of("danger", text("not-known"), "hurt", hurt(1)));
    assertThat(fired.row().then()).isEqualTo("soon");
    assertThat(fired.missing()).containsExactly("Anybody in danger", "Kind of place");
  }

  @Test
  void aWrongValueIsMissing() {
    assertThat(decided(NEW, Map.of("danger", text("perhaps"))).missing())
        .contains("Anybody in danger");
    assertThat(decided(NEW, Map.of("place", new Value.Flag(true))).missing())
        .contains("Kind of place");
  }

  @Test
  void theRowsOfTheDayCount() {
    var facts = Map.<String, Value>of("hurt", hurt(3), "place", text("home"));
    assertThat(((Decided.Fired) decided(NEW, facts)).number()).isEqualTo(2);
    assertThat(((Decided.Fired) decided(LocalDate.of(2019, 12, 31), facts)).row().because())
        .isEqualTo("Nobody knows whether somebody is in danger");
    assertThat(decided(LocalDate.of(2009, 12, 31), facts)).isInstanceOf(Decided.NotInForce.class);
  }

  @Test
  void whatIsNotKnownDoesNotFitTheOpposite() {
    var fired = (Decided.Fired) decided(NEW, Map.of("hurt", hurt(3)));
    assertThat(fired.number()).isEqualTo(5);
  }

  @Test
  void whatIsWorkedOutIsLookedAt() {
    var children =
        Midshire.asItIs()
            .replacing("roads/response.decision.yaml", "from: danger}", "from: children}");
    var fired =
        (Decided.Fired)
            decided(children, NEW, Map.of("hurt", hurt(1), "called-on", new Value.Day(NEW)));
    assertThat(fired.row().because()).isEqualTo("Somebody is in danger");
    assertThat(fired.missing()).containsExactly("Kind of place");
  }

  @Test
  void nothingAndSeveralAreSaid() {
    var table = table(practice(Midshire.asItIs()));
    var version = table.versions().getFirst();
    var twice =
        new DecisionDefinition.Version(
            version.place(),
            version.from(),
            Optional.empty(),
            version.hit(),
            version.source(),
            false,
            List.of(version.rows().get(0), version.rows().get(0)));
    var danger =
        new RecordValues(practice(Midshire.asItIs()).definitionOf(table.of()), Map.of())
            .on(NEW, body(Map.of("danger", new Value.Flag(true))));
    assertThat(Decide.by(twice, table.inputs(), danger))
        .isInstanceOfSatisfying(
            Decided.Several.class, it -> assertThat(it.numbers()).containsExactly(1, 2));
    var safe =
        new RecordValues(practice(Midshire.asItIs()).definitionOf(table.of()), Map.of())
            .on(NEW, body(Map.of("danger", new Value.Flag(false))));
    assertThat(Decide.by(twice, table.inputs(), safe)).isInstanceOf(Decided.NoRow.class);
  }

  private Decided decided(LocalDate day, Map<String, Value> facts) {
    return decided(Midshire.asItIs(), day, facts);
  }

  private Decided decided(Midshire midshire, LocalDate day, Map<String, Value> facts) {
    var practice = practice(midshire);
    var table = table(practice);
    var record = practice.definitionOf(table.of());
    return Decide.on(table, day, new RecordValues(record, practice.values()).on(day, body(facts)));
  }

  private static Value.Group body(Map<String, Value> facts) {
    return new Value.Group(Map.of("call", new Value.Group(new HashMap<>(facts))));
  }

  private static Value hurt(int many) {
    var child = new Value.Group(Map.of("age", new Value.Number(java.math.BigDecimal.TEN)));
    return new Value.Items(java.util.Collections.nCopies(many, child));
  }

  private static Value text(String text) {
    return new Value.Text(text);
  }

  private static DecisionDefinition table(Practice practice) {
    return Optional.ofNullable(practice.processes().decisions().get(new Code("urgency")))
        .orElseThrow();
  }

  private Practice practice(Midshire midshire) {
    var loaded = midshire.loaded(directory);
    assertThat(loaded.findings()).isEmpty();
    return loaded.practice().orElseThrow();
  }
}
