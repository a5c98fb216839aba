package org.invicta.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvaluatorAgreementTests {
  private static final List<Value> TRUTHS = List.of(Truth.YES, Truth.NO, Truth.NOT_KNOWN);

  @Test
  void agreesWithASecondEvaluatorWrittenAnotherWay() {
    var answers = new HashSet<>();
    for (var seed = 0L; seed < 20_000; seed++) {
      var random = new RandomExpressions(seed);
      var tree = random.any();
      var values = random.values();
      var answer = Evaluator.evaluate(tree, Values.of(new Value.Group(values)));
      assertThat(NaiveOracle.comparable(answer))
          .as("seed %s: %s with %s", seed, ExpressionText.of(tree), values)
          .isEqualTo(new NaiveOracle(values).of(tree).map(NaiveOracle::normal));
      answers.add(answer);
    }
    assertThat(answers).contains(Truth.YES, Truth.NO, Truth.NOT_KNOWN).hasSizeGreaterThan(100);
  }

  @Test
  void keepsTheLawsOfThreeValuedLogic() {
    for (var p : TRUTHS) {
      assertThat(not(not(p))).isEqualTo(p);
      assertThat(and(p, Truth.YES)).isEqualTo(p);
      assertThat(or(p, Truth.NO)).isEqualTo(p);
      assertThat(and(p, Truth.NO)).isEqualTo(Truth.NO);
      assertThat(or(p, Truth.YES)).isEqualTo(Truth.YES);
      for (var q : TRUTHS) {
        assertThat(and(p, q)).isEqualTo(and(q, p));
        assertThat(or(p, q)).isEqualTo(or(q, p));
        assertThat(not(and(p, q))).isEqualTo(or(not(p), not(q)));
        assertThat(or(p, and(p, q))).isEqualTo(p);
        for (var r : TRUTHS) {
          assertThat(and(p, or(q, r))).isEqualTo(or(and(p, q), and(p, r)));
          assertThat(and(and(p, q), r)).isEqualTo(and(p, and(q, r)));
        }
      }
    }
    assertThat(or(Truth.NOT_KNOWN, not(Truth.NOT_KNOWN))).isEqualTo(Truth.NOT_KNOWN);
  }

  @Test
  void knowingMoreNeverChangesAnAnswer() {
    for (var seed = 0L; seed < 3_000; seed++) {
      var random = new RandomExpressions(seed);
      var tree = random.condition();
      if (Cast.nodes(tree).anyMatch(EvaluatorAgreementTests::asksWhatIsKnown)) {
        continue;
      }
      var values = random.values();
      var before = Evaluator.evaluate(tree, Values.of(new Value.Group(values)));
      values.replaceAll(
          (name, value) ->
              value instanceof Value.Nothing ? random.value(Cast.typeOf(name)) : value);
      var after = Evaluator.evaluate(tree, Values.of(new Value.Group(values)));
      if (!(before instanceof Value.Nothing)) {
        assertThat(after).as("seed %s: %s", seed, ExpressionText.of(tree)).isEqualTo(before);
      }
    }
  }

  /** These alone tell yes or a value apart from not known. */
  private static boolean asksWhatIsKnown(Expression node) {
    return node instanceof Expression.If
        || node instanceof Expression.Call(var _, var _, var function, var _)
            && function.equals(Functions.IS_KNOWN);
  }

  @Test
  void countsCompletedYearsAsBirthdaysCountedOneByOne() {
    var random = new Random(29);
    for (var trial = 0; trial < 20_000; trial++) {
      var born = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(12_000));
      var day = born.plusDays(random.nextInt(9_000) - 500L);
      assertThat(NaiveOracle.comparable(Calculation.years(new Value.Day(born), new Value.Day(day))))
          .as("%s to %s", born, day)
          .isEqualTo(NaiveOracle.years(born, day).map(NaiveOracle::normal));
    }
  }

  private static Value and(Value one, Value other) {
    return Truth.all(List.of(one, other), value -> value);
  }

  private static Value or(Value one, Value other) {
    return Truth.any(List.of(one, other), value -> value);
  }

  private static Value not(Value value) {
    return Truth.not(value);
  }
}
