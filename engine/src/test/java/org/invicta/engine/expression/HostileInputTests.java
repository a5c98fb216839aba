package org.invicta.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.invicta.engine.definition.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HostileInputTests {

  @Test
  void refusesATextTooLongToRead() {
    var finding = Cast.findings("dark or ".repeat(100_000) + "dark").getFirst();
    assertThat(finding.toString())
        .contains("12:10 P030 found 800004 characters; allowed: at most 4000");
  }

  @Test
  void refusesWhatIsTooDeepWithoutAStackOverflow() throws InterruptedException {
    for (var text :
        List.of(
            "(".repeat(1_900) + "age" + ")".repeat(1_900),
            "not(".repeat(900) + "dark" + ")".repeat(90),
            "if dark then 1 else ".repeat(190) + "2",
            "age" + " + 1".repeat(900),
            "age" + " * 1".repeat(900),
            "age in [" + "(".repeat(1_900),
            "count(".repeat(600),
            "some x in weapons satisfies ".repeat(140),
            "is known(".repeat(400) + "age")) {
      var finding = onASmallStack(text);
      assertThat(finding.code()).isEqualTo(FindingCode.EXPRESSION_SYNTAX);
      assertThat(finding.allowed()).contains("at most 64");
    }
  }

  private static org.invicta.engine.definition.Finding onASmallStack(String text)
      throws InterruptedException {
    var found = new AtomicReference<org.invicta.engine.definition.Finding>();
    var thread =
        new Thread(
            null, () -> found.set(Cast.findings(text).getFirst()), "small stack", 512 * 1024);
    thread.start();
    thread.join(Duration.ofSeconds(10));
    assertThat(found.get()).as(text.substring(0, 20)).isNotNull();
    return found.get();
  }

  @Test
  void readsALongListOfAlternatives() {
    var text = "age = 1" + " or age = 2".repeat(350);
    assertThat(((Expression.Or) Cast.checked(text)).operands()).hasSize(351);
  }

  @Test
  void refusesQuantifiersThatWouldNotEnd() {
    var text = new StringBuilder();
    for (var depth = 0; depth < 4; depth++) {
      text.append("every x%d in casualties satisfies ".formatted(depth));
    }
    assertThat(Cast.findings(text + "dark").getFirst().toString())
        .contains("some and every more than 3 deep");
    assertThat(
            Cast.findings("some x in casualties satisfies every x in casualties satisfies dark")
                .getFirst()
                .toString())
        .contains("found x inside another x");
  }

  @Test
  void refusesNamesAndNumbersWithoutEnd() {
    assertThat(Cast.findings("a-".repeat(1_999) + "a").getFirst().toString())
        .contains("a name of 3999 characters");
    assertThat(Cast.findings("1".repeat(3_000) + " = 1").getFirst().toString())
        .contains("a number of 3000 characters");
    assertThat(Cast.findings("a.".repeat(90) + "a = 1").getFirst().code())
        .isEqualTo(FindingCode.UNKNOWN_FIELD);
  }

  @Test
  void refusesWhatIsEmpty() {
    for (var text : List.of("", "   ", "\n\t")) {
      assertThat(Cast.findings(text).getFirst().found()).isEqualTo("found the end");
    }
  }

  @Test
  void answersAnyTextWithATreeOrFindings() {
    var pieces =
        List.of(
            "age",
            "casualty.age",
            "dark",
            "weapons",
            "\"fatal\"",
            "severity",
            "1",
            "-",
            "..",
            "[",
            "]",
            "(",
            ")",
            ",",
            "in",
            "and",
            "or",
            "not",
            "if",
            "then",
            "else",
            "some",
            "x",
            "satisfies",
            "is",
            "known",
            "null",
            "date",
            "time",
            "days",
            "count",
            "years",
            "=",
            "<",
            "+",
            "\\",
            "\"",
            "😀",
            "\uD800",
            "\0",
            "\n",
            ".");
    var random = new Random(7);
    var checked = 0;
    for (var trial = 0; trial < 100_000; trial++) {
      var text = new StringBuilder();
      for (var length = random.nextInt(12); length >= 0; length--) {
        text.append(pieces.get(random.nextInt(pieces.size())))
            .append(random.nextInt(3) == 0 ? "" : " ");
      }
      switch (ExpressionParser.parse(text.toString(), Cast.START, Cast.SCOPE)) {
        case Parsed.Checked(var expression) -> {
          assertThat(Cast.placeless(Cast.checked(ExpressionText.of(expression))))
              .isEqualTo(Cast.placeless(expression));
          checked++;
        }
        case Parsed.Refused(var findings) -> assertThat(findings).isNotEmpty();
      }
    }
    assertThat(checked).isGreaterThan(100);
  }

  @Test
  void answersBrokenTextsWithFindingsInsideTheText() {
    var random = new Random(11);
    for (var seed = 0L; seed < 3_000; seed++) {
      var text =
          new StringBuilder(
              ExpressionText.of(new RandomExpressions(seed).any()).replace("\n", " "));
      text.deleteCharAt(random.nextInt(text.length()));
      var end = Cast.START.column() + text.codePoints().count();
      if (ExpressionParser.parse(text.toString(), Cast.START, Cast.SCOPE)
          instanceof Parsed.Refused(var findings)) {
        assertThat(findings).allMatch(finding -> finding.place().column() <= end);
      }
    }
  }
}
