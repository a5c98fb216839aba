package org.invicta.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.MeasureDefinition.Dimension;
import org.junit.jupiter.api.Test;

class ExitTests {

  private static final List<Dimension> DIMENSIONS = RoadPractice.childrenKsi().by();

  @Test
  void showsPoliceStaffEveryNumber() {
    var published = Exit.release(answer(List.of(1L, 11L)), Audience.POLICE);
    assertThat(published.total()).isEqualTo(new Published.Figure.Shown(12));
    assertThat(published.withholds()).isFalse();
  }

  @Test
  void withholdsSmallNumbersFromThePublic() {
    var published = Exit.release(answer(List.of(1L, 11L, 12L)), Audience.PUBLIC);
    assertThat(published.tables().getFirst().rows())
        .extracting(row -> row.count().text())
        .containsExactly("withheld", "withheld", "12");
    assertThat(published.total().text()).isEqualTo("24");
  }

  @Test
  void hidesEveryTableWhenOneMustHideTheTotal() {
    var published = Exit.release(answer(List.of(4L, 4L), List.of(8L)), Audience.PUBLIC);
    assertThat(published.total()).isInstanceOf(Published.Figure.Withheld.class);
    assertThat(published.tables())
        .allSatisfy(
            table ->
                assertThat(table.rows())
                    .allSatisfy(
                        row ->
                            assertThat(row.count()).isInstanceOf(Published.Figure.Withheld.class)));
  }

  @Test
  void refusesThePublicTablesThatGiveOneAnotherAway() {
    var two = question(List.of(DIMENSIONS.get(0)), List.of(DIMENSIONS.get(1)));
    var crossed = question(List.of(DIMENSIONS.get(2), DIMENSIONS.get(3)));
    for (var question : List.of(two, crossed)) {
      assertThat(Exit.admits(question, Audience.PUBLIC)).isInstanceOf(Asked.NotUnderstood.class);
      assertThat(Exit.admits(question, Audience.POLICE)).isInstanceOf(Asked.Understood.class);
      assertThatThrownBy(
              () ->
                  Exit.release(new Answer(question, 0, Instant.EPOCH, List.of()), Audience.PUBLIC))
          .hasMessageContaining("M012");
    }
  }

  @SafeVarargs
  private static Answer answer(List<Long>... tables) {
    var by = new Breakdown(List.of(DIMENSIONS.get(2)));
    return new Answer(
        question(List.of(DIMENSIONS.get(2))),
        tables[0].stream().mapToLong(Long::longValue).sum(),
        Instant.EPOCH,
        java.util.Arrays.stream(tables)
            .map(
                counts ->
                    new Answer.Table(
                        by,
                        counts.stream()
                            .map(count -> new Answer.Row(List.of(new Answer.Cell("x", "X")), count))
                            .toList()))
            .toList());
  }

  @SafeVarargs
  private static Question question(List<Dimension>... by) {
    return new Question(
        RoadPractice.childrenKsi(),
        Optional.empty(),
        java.util.Arrays.stream(by).map(Breakdown::new).toList(),
        Optional.empty());
  }
}
