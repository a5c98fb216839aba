package org.invicta.engine.definition.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.AccessDefinition;
import org.invicta.engine.definition.AccessDefinition.Grant;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.DeskDefinition;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.Approval;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition.Says;
import org.invicta.engine.definition.Rule;
import org.invicta.engine.definition.Then;
import org.invicta.engine.expression.ExpressionText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules, moves, what follows, shares, access and desks become the parts of the model they describe, fields by their full names. */
class LoadedProcessTests {
  private static final Code VISIT = new Code("visit");

  @TempDir private Path directory;

  private Optional<Practice> loaded = Optional.empty();

  @BeforeEach
  void load() {
    loaded = Midshire.asItIs().loaded(directory).practice();
  }

  @Test
  void aRecordHasItsRulesItsPagesAndWhatItSaysOfPeople() {
    var visit = practice().definitionOf(VISIT);
    assertThat(visit.pages()).isTrue();
    assertThat(visit.rules())
        .extracting(Rule::code)
        .containsExactly(new Code("left-after"), new Code("a-child"));
    assertThat(visit.rules()).extracting(Rule::field).containsExactly("seen.left-at", "who.born");
    assertThat(visit.parties().getFirst().says())
        .hasValue(
            new Says(
                List.of("who.given-name", "who.family-name"),
                Optional.of("who.born"),
                Optional.of("who.address")));
    assertThat(visit.field("seen-at").orElseThrow().field().prefill()).hasValue(Field.Prefill.NOW);
    assertThat(visit.field("left-at").orElseThrow().field().prefill()).isEmpty();
  }

  @Test
  void anOverlayKeepsTheRulesOfARecord() {
    var extended =
        Midshire.asItIs()
            .with(
                "overlays/midshire/visit.extend.yaml",
                "extend: visit\nkind: record\nrequire: [seen.left-at]\nat-most: {who.given-name: 50}\n")
            .loaded(directory);
    assertThat(extended.findings()).isEmpty();
    var visit = extended.practice().orElseThrow().definitionOf(VISIT);
    assertThat(visit.field("left-at").orElseThrow().field().required()).isPresent();
    assertThat(visit.rules()).hasSize(2);
    assertThat(visit.pages()).isTrue();
    assertThat(visit.field("given-name").orElseThrow().field().prefill())
        .hasValue(Field.Prefill.LAST);
  }

  @Test
  void aMoveHasWhatItAsksAddsAndMustKeep() {
    var phone = move("phone");
    assertThat(phone.to()).isEmpty();
    assertThat(phone.after(new Code("checked"))).isEqualTo(new Code("checked"));
    assertThat(phone.adds()).hasValue("outcome.calls");
    assertThat(phone.must()).extracting(Rule::field).containsExactly("call.called-at", "");
    var check = move("check");
    assertThat(check.asks()).containsExactly("outcome.result");
    assertThat(check.notBy()).containsExactly("opened", "phone", "seen.seen-by");
    var close = move("close");
    assertThat(close.approval())
        .hasValue(new Approval(List.of(new Code("manager"), new Code("director")), 2));
    assertThat(close.undone()).hasValue(new Code("undo-window"));
    assertThat(close.reasoned()).isTrue();
    assertThat(close.reopens()).isFalse();
    assertThat(move("again").reasoned()).isTrue();
  }

  @Test
  void aMoveIsFollowedByRecordsAndByMovesOfTheOrigin() {
    var chase = (Then.Create) lifecycle("visit").then().getFirst();
    assertThat(chase.each()).hasValue("outcome.calls");
    assertThat(chase.sets()).containsOnlyKeys("what.what", "what.urgency", "what.noted");
    assertThat(chase.parties())
        .isEqualTo(Map.of(new Code("child"), "child", new Code("told"), "whom"));
    assertThat(chase.route())
        .hasValue(new Then.Route(new Code("school"), "whom", new Code("school"), new Code("task")));
    var back = (Then.MoveOrigin) lifecycle("task").then().getFirst();
    assertThat(back.type()).isEqualTo(VISIT);
    assertThat(back.move()).isEqualTo(new Code("again"));
    assertThat(back.sets().values())
        .extracting(ExpressionText::of)
        .first()
        .asString()
        .contains("worse");
  }

  @Test
  void aShareShowsFieldsByTheirFullNames() {
    var share = lifecycle("visit").shares().getFirst();
    assertThat(share.shows()).containsExactly("who.family-name", "outcome.result");
    assertThat(share.receipt()).isEqualTo(new Code("read"));
    assertThat(share.answer()).hasValue(new Code("answer"));
  }

  @Test
  void accessDesksAndPurposesAreProcesses() {
    var processes = practice().processes();
    var access = Optional.ofNullable(processes.access().get(VISIT)).orElseThrow();
    assertThat(access.opens()).containsExactly(new Code("officer"));
    assertThat(access.reads())
        .extracting(Grant::scope)
        .containsExactly(
            AccessDefinition.Scope.FORCE, AccessDefinition.Scope.UNIT, AccessDefinition.Scope.OWN);
    assertThat(access.restricted().getFirst().fields()).containsExactly("outcome", "who.address");
    var desk = Optional.ofNullable(processes.desks().get(new Code("visits"))).orElseThrow();
    assertThat(desk.columns())
        .containsExactly("who", "who.family-name", "state", "next-clock", "holder");
    assertThat(desk.order()).isEqualTo(DeskDefinition.Order.OLDEST);
    assertThat(desk.lanes()).isTrue();
    assertThat(processes.purposes().orElseThrow().values())
        .extracting(CodeList.Value::code)
        .containsExactly("own-case", "audit");
  }

  private Move move(String code) {
    return lifecycle("visit").move(new Code(code)).orElseThrow();
  }

  private LifecycleDefinition lifecycle(String of) {
    return Optional.ofNullable(practice().lifecycles().get(new Code(of))).orElseThrow();
  }

  private Practice practice() {
    return loaded.orElseThrow();
  }
}
