package org.invicta.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.invicta.app.records.Casework.INSPECTOR;
import static org.invicta.app.records.Casework.OFFICER;
import static org.invicta.app.records.Casework.OTHER_INSPECTOR;
import static org.invicta.app.records.Casework.SUPERVISOR;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.invicta.app.store.PostgresForTests;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.expression.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever anybody wishes for, in whatever order: every state was reached by a move that leads to it, and nothing follows twice. */
class LifecycleRunTests {

  private static final int WISHES = 120;
  private static final List<Actor> ACTORS =
      List.of(OFFICER, SUPERVISOR, INSPECTOR, OTHER_INSPECTOR, Casework.UNIT, Actor.system());

  private static final LifecycleDefinition LIFECYCLE =
      Objects.requireNonNull(Casework.practice().lifecycles().get(Casework.CONCERN));

  private static final List<String> ANSWERS =
      List.of(
          "{}",
          "{\"safety\":{\"level\":\"low\"}}",
          "{\"safety\":{\"level\":\"none\"}}",
          "{\"safety\":{\"grounds\":\"Nowhere safe\"}}",
          "{\"subject\":{\"family-name\":\"Crow\"}}");

  @ParameterizedTest(name = "seed = {0}")
  @ValueSource(longs = {1, 20260601})
  void noSequenceOfWishesLeavesAnImpossibleState(long seed) {
    try (var casework = new Casework(PostgresForTests.migrated())) {
      var random = new Random(seed);
      var ids = new ArrayList<RecordId>();
      var made = new HashMap<String, Integer>();
      for (int wish = 0; wish < WISHES; wish++) {
        if (ids.size() < 4) {
          ids.add(casework.opened());
        }
        var what = wish(casework, pick(ids, random), random);
        made.merge(what.getClass().getSimpleName(), 1, Integer::sum);
        casework.clock.forward(Duration.ofSeconds(random.nextInt(400)));
      }
      assertThat(made).containsKeys("Done", "Refused", "LostUpdate", "AwaitsApproval");
      ids.forEach(id -> everyStateWasReached(casework, id));
      assertThat(casework.chainsHold()).isTrue();
      nothingFollowedTwice(casework);
    }
  }

  private static Moved wish(Casework casework, RecordId id, Random random) {
    var approvals = casework.get(Approvals.class);
    var waiting = approvals.of(id).stream().filter(Asked::waits).toList();
    var chance = random.nextInt(8);
    if (chance == 0) {
      return casework
          .get(UndoMove.class)
          .undo(id, casework.read(id).version(), pick(ACTORS, random));
    }
    if (chance < 3 && !waiting.isEmpty()) {
      return approvals.approve(waiting.getFirst().request(), pick(ACTORS, random), "");
    }
    if (chance == 3 && !waiting.isEmpty() && random.nextInt(3) == 0) {
      approvals.refuse(waiting.getFirst().request(), pick(ACTORS, random), "no");
    }
    return move(casework, id, random);
  }

  private static Moved move(Casework casework, RecordId id, Random random) {
    var actor = pick(ACTORS, random);
    var possible =
        casework.get(Possible.class).moves(casework.read(id), actor).stream()
            .filter(PossibleMove::allowed)
            .map(PossibleMove::move)
            .toList();
    var sensible = !possible.isEmpty() && random.nextInt(4) > 0;
    var move = pick(sensible ? possible : LIFECYCLE.moves(), random);
    var answers = sensible ? fitting(move) : pick(ANSWERS, random);
    var adds = sensible ? move.adds().isPresent() : random.nextBoolean();
    var item = new Value.Group(Map.of("done-at", new Value.Moment(casework.clock.instant())));
    return casework.move(
        new MoveWish(
            id,
            casework.read(id).version() - (random.nextInt(10) == 0 ? 1 : 0),
            move.code(),
            casework.body("concern", answers),
            adds ? Optional.of(item) : Optional.empty(),
            actor,
            "test",
            sensible || random.nextBoolean() ? "because" : ""));
  }

  private static String fitting(Move move) {
    return ANSWERS.stream()
        .filter(
            answers ->
                move.asks().stream().anyMatch(field -> answers.contains(field.split("[.]")[1])))
        .findFirst()
        .orElse("{}");
  }

  private static void everyStateWasReached(Casework casework, RecordId id) {
    var moves = new HashMap<Integer, Code>();
    casework.get(ReadMoves.class).of(id).forEach(made -> moves.put(made.version(), made.move()));
    var history = casework.get(ReadRecords.class).history(id);
    assertThat(history.getFirst().state()).isEqualTo(LIFECYCLE.start());
    for (int version = 2; version <= history.size(); version++) {
      var before = history.get(version - 2);
      var after = history.get(version - 1);
      var move = Optional.ofNullable(moves.get(version)).flatMap(LIFECYCLE::move);
      if (move.isPresent()) {
        assertThat(move.get().from()).contains(before.state());
        assertThat(after.state()).isEqualTo(move.get().after(before.state()));
        assertThat(mayMake(move.get(), after.recordedBy())).isTrue();
      } else {
        assertThat(after.state()).isEqualTo(history.get(version - 3).state());
        assertThat(after.body()).isEqualTo(history.get(version - 3).body());
      }
    }
  }

  private static boolean mayMake(Move move, String officer) {
    return ACTORS.stream()
        .filter(actor -> actor.officer().equals(officer))
        .anyMatch(actor -> move.by().stream().anyMatch(actor.roles()::contains));
  }

  private static void nothingFollowedTwice(Casework casework) {
    var keys =
        Stream.of("referral", "notice", "find-school")
            .flatMap(type -> casework.all(type).stream())
            .map(record -> record.type() + " " + record.key().orElseThrow())
            .toList();
    assertThat(keys).doesNotHaveDuplicates().isNotEmpty();
    var origins =
        casework.jdbc.sql("select count(*) from record_origin").query(Integer.class).single();
    assertThat(keys).hasSize(origins);
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
