package org.invicta.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTests {

  @ParameterizedTest
  @CsvSource({
    "'5 6 7', '5 6 7'",
    "'0 6 7', '0 6 7'",
    "'3 6 9', '* * 9'",
    "'1 2 9', '* * 9'",
    "'2 2 9', '* * 9'",
    "'1 1 9', '* * *'",
    "'4 4 9 20', '* * * 20'",
    "'3 7 7 9', '* * * 9'",
    "'3 0 0', '* 0 0'"
  })
  void withholdsSmallNumbersAndThoseThatWouldGiveThemAway(String counts, String seen) {
    assertThat(shown(numbers(counts))).isEqualTo(seen);
  }

  @Test
  void hidesTheTotalWhenNothingElseCanProtectASmallNumber() {
    assertThat(Suppression.of(1, 1, 0)).isInstanceOf(Suppression.Decision.WithholdWithTotal.class);
    assertThat(Suppression.of(4, 4)).isInstanceOf(Suppression.Decision.WithholdWithTotal.class);
    assertThat(Suppression.of(0, 0)).isInstanceOf(Suppression.Decision.ShowAll.class);
  }

  /**
   * The attacker knows the rule, the numbers shown and the total. Every table that would be published alike is tried: each number
   * withheld must have at least two values among them.
   */
  @Test
  void noWithheldNumberCanBeWorkedOutFromTheRowAndItsTotal() {
    var random = new Random(20_240_521);
    for (var turn = 0; turn < 3_000; turn++) {
      var counts =
          random.ints(1 + random.nextInt(5), 0, 3 + random.nextInt(14)).asLongStream().toArray();
      assertNoneFound(counts);
    }
  }

  private static void assertNoneFound(long... counts) {
    var published = publish(counts);
    var hidden = hidden(published);
    List<Set<Long>> possible = new ArrayList<>();
    hidden.forEach(_ -> possible.add(new HashSet<>()));
    guess(counts.clone(), published, hidden, 0, possible);
    assertThat(possible)
        .as("%s published as %s", Arrays.toString(counts), published)
        .allSatisfy(values -> assertThat(values).hasSizeGreaterThanOrEqualTo(2));
  }

  /** Fills the withheld places with every number up to 40 that the total allows, and keeps those that look the same. */
  private static void guess(
      long[] guessed,
      List<String> published,
      List<Integer> hidden,
      int at,
      List<Set<Long>> possible) {
    if (possible.stream().allMatch(values -> values.size() >= 2)) {
      return;
    }
    if (at == hidden.size()) {
      if (publish(guessed).equals(published)) {
        for (var index = 0; index < hidden.size(); index++) {
          possible.get(index).add(guessed[hidden.get(index)]);
        }
      }
      return;
    }
    for (var value = 1L; value <= 18; value++) {
      guessed[hidden.get(at)] = value;
      guess(guessed, published, hidden, at + 1, possible);
    }
  }

  private static List<Integer> hidden(List<String> published) {
    var places = new ArrayList<Integer>();
    for (var index = 0; index < published.size() - 1; index++) {
      if (published.get(index).equals("*")) {
        places.add(index);
      }
    }
    return places;
  }

  /** What is seen: each number or a star, then the total or a star. */
  private static List<String> publish(long... counts) {
    var decision = Suppression.of(counts);
    var seen = new ArrayList<String>();
    for (var count : counts) {
      seen.add(decision.shows(count) ? Long.toString(count) : "*");
    }
    seen.add(
        decision instanceof Suppression.Decision.WithholdWithTotal
            ? "*"
            : Long.toString(Arrays.stream(counts).sum()));
    return seen;
  }

  private static String shown(long... counts) {
    var seen = publish(counts);
    return String.join(" ", seen.subList(0, seen.size() - 1));
  }

  private static long[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
  }
}
