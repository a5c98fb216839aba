package org.invicta.engine.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.LifecycleDefinition.State;
import org.invicta.engine.definition.Place;
import org.junit.jupiter.api.Test;

class LifecycleGraphTests {

  @Test
  void aStraightLineIsRight() {
    assertThat(findings("a b c!", "a>b", "b>c")).isEmpty();
  }

  @Test
  void aWayBackThatSaysItReopensIsRight() {
    assertThat(findings("a b!", "a>b", "b>a reopens")).isEmpty();
  }

  @Test
  void aWayBackOverSeveralStatesIsACycle() {
    assertThat(findings("a b c d!", "a>b", "b>c", "c>a", "c>d")).containsExactly("P020 c>a");
  }

  @Test
  void aStepThatStaysIsACycle() {
    assertThat(findings("a b!", "a>a", "a>b")).containsExactly("P020 a>a");
  }

  @Test
  void aStateListedEarlierThatLeadsOnOnlyForwardIsNoCycle() {
    assertThat(findings("a c! b", "a>b", "b>c")).isEmpty();
  }

  @Test
  void aMoveFromSeveralStatesIsACycleIfOneOfThemIsAhead() {
    assertThat(findings("a b c!", "a>b", "a,b>b", "b>c")).containsExactly("P020 a,b>b");
  }

  @Test
  void everyStateIsReachedAndLeadsToAnEnd() {
    assertThat(findings("a b c d!", "a>b", "a>d", "c>d")).containsExactly("P021 b", "P021 c");
  }

  @Test
  void aLoopWithoutAWayOutNeverEnds() {
    assertThat(findings("a b c d!", "a>b", "b>c", "c>b reopens", "a>d"))
        .containsExactly("P021 b", "P021 c");
  }

  @Test
  void manyStatesAreNoBurden() {
    var states = new StringBuilder();
    var moves = new String[2_000];
    for (var i = 0; i < moves.length; i++) {
      states.append("s").append(i).append(' ');
      moves[i] = "s" + i + ">s" + (i + 1);
    }
    states.append("s2000!");
    assertThat(findings(states.toString(), moves)).isEmpty();
  }

  private static List<String> findings(String states, String... moves) {
    var place = new Place("x", 1, 1);
    var all =
        new LifecycleDefinition(
            place,
            new Code("x"),
            new Code("x"),
            Stream.of(states.split(" "))
                .map(
                    state ->
                        new State(
                            new Place(state.replace("!", ""), 1, 1),
                            new Code(state.replace("!", "")),
                            "",
                            state.endsWith("!")))
                .toList(),
            Arrays.stream(moves).map(LifecycleGraphTests::move).toList());
    return LifecycleGraph.of(all).findings().stream()
        .map(finding -> finding.code().code() + " " + finding.place().file())
        .toList();
  }

  private static Move move(String move) {
    var words = move.split(" ")[0].split(">");
    return new Move(
        new Place(move.split(" ")[0], 1, 1),
        new Code("move"),
        "",
        Stream.of(words[0].split(",")).map(Code::new).toList(),
        new Code(words[1]),
        List.of(),
        List.of(),
        move.endsWith("reopens"));
  }
}
