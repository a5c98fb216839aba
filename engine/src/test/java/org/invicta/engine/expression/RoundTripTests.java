package org.invicta.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoundTripTests {

  @Test
  void readsBackWhatItWrites() {
    var read = 0;
    var kinds = new HashSet<String>();
    for (var seed = 0L; seed < 3_000; seed++) {
      var tree = new RandomExpressions(seed).any();
      var text = ExpressionText.of(tree);
      if (text.length() > ExpressionParser.LONGEST) {
        continue;
      }
      assertThat(Cast.placeless(Cast.checked(text))).as("seed %s: %s", seed, text).isEqualTo(tree);
      kinds.addAll(
          Cast.nodes(tree)
              .map(node -> node.getClass().getSimpleName())
              .collect(Collectors.toSet()));
      read++;
    }
    assertThat(read).isGreaterThan(2_500);
    assertThat(kinds).hasSize(Expression.class.getPermittedSubclasses().length);
  }

  @Test
  void writesOneTextForOneTree() {
    for (var seed = 0L; seed < 500; seed++) {
      var text = ExpressionText.of(new RandomExpressions(seed).condition());
      if (text.length() <= ExpressionParser.LONGEST) {
        assertThat(ExpressionText.of(Cast.checked(text))).isEqualTo(text);
      }
    }
  }

  @Test
  void readsEveryWayOfWritingTheSame() {
    assertSame("age in ]0..15[", "age in (0..15)");
    assertSame("age in [0..15[", "age in [0..15)");
    assertSame("age in ]..15]", "age in (..15]");
    assertSame("is known(age)", "age is known");
    assertSame("not(is known(age))", "age is not known");
    assertSame("waited > 6 hours", "waited > duration(\"PT6H\")");
    assertSame("waited > 1.5 weeks", "waited > duration(\"PT252H\")");
    assertSame("waited > -1 day", "waited > duration(\"PT-24H\")");
    assertSame("severity = \"fatal\"or dark", "severity = \"fatal\" or dark");
    assertSame("\"knife\" in weapons", "\"knife\" in (weapons)");
    assertSame("(((age))) + 1 = 2", "age + 1 = 2");
    assertSame("age = 1 and dark or wet", "((age = 1) and dark) or wet");
    assertSame("age + 2 * 3 - 1 = 2", "((age + (2 * 3)) - 1) = 2");
    assertSame(
        "dark and if wet then dark else wet and dark",
        "dark and (if wet then dark else (wet and dark))");
    assertSame(
        "some x in casualties satisfies x.age < 16 or dark",
        "some x in casualties satisfies ((x.age < 16) or dark)");
  }

  @Test
  void keepsTheBracketsThatChangeTheTree() {
    assertThat(Cast.placeless(Cast.checked("dark and (wet and dark)")))
        .isNotEqualTo(Cast.placeless(Cast.checked("dark and wet and dark")));
  }

  private static void assertSame(String one, String other) {
    assertThat(Cast.placeless(Cast.checked(one)))
        .as(one)
        .isEqualTo(Cast.placeless(Cast.checked(other)));
  }
}
