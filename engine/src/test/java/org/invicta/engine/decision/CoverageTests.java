package org.invicta.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.decision.Axis.Limits;
import org.invicta.engine.definition.DecisionDefinition;
import org.invicta.engine.definition.DecisionDefinition.Hit;
import org.invicta.engine.definition.DecisionDefinition.Version;
import org.invicta.engine.expression.Type;
import org.invicta.engine.expression.Value;
import org.invicta.engine.expression.Values;
import org.junit.jupiter.api.Test;

/** What the coverage says of a table is what happens to cases taken by chance, and each block it names is as it says. */
class CoverageTests {
  private static final int TABLES = 200;
  private static final int CASES = 60;

  @Test
  void aCaseWithoutARowIsAGapAndEveryGapHasNoRow() throws Coverage.TooLarge {
    var gaps = 0;
    var complete = 0;
    for (var seed = 0; seed < TABLES; seed++) {
      var random = new RandomTables(seed);
      var table = fewerCells(random.table());
      var found = coverage(table).gaps(50);
      for (var block : found) {
        assertThat(decided(table, example(table, block)))
            .as("seed " + seed)
            .isInstanceOf(Decided.NoRow.class);
        gaps++;
      }
      complete += found.isEmpty() ? 1 : 0;
      for (var tried = 0; tried < CASES; tried++) {
        if (decided(table, random.facts()) instanceof Decided.NoRow) {
          assertThat(found).as("seed " + seed).isNotEmpty();
        }
      }
    }
    assertThat(gaps).isGreaterThan(TABLES / 4);
    assertThat(complete).isGreaterThan(TABLES / 20);
  }

  @Test
  void rowsThatFitTogetherOverlapAndEveryOverlapHasBoth() {
    var overlaps = 0;
    for (var seed = 0; seed < TABLES; seed++) {
      var table = hit(new RandomTables(seed).table(), Hit.UNIQUE);
      var coverage = coverage(table);
      var rows = rows(table).rows().size();
      for (var row = 1; row < rows; row++) {
        var both = coverage.overlap(row - 1, row);
        if (both.isPresent()) {
          var several = (Decided.Several) decided(table, example(table, both.get()));
          assertThat(several.numbers()).contains(row, row + 1);
          overlaps++;
        }
      }
      assertNoOtherOverlap(table, coverage, new RandomTables(seed));
    }
    assertThat(overlaps).isGreaterThan(TABLES / 4);
  }

  private static void assertNoOtherOverlap(
      DecisionDefinition table, Coverage coverage, RandomTables random) {
    for (var tried = 0; tried < CASES; tried++) {
      if (decided(table, random.facts()) instanceof Decided.Several several) {
        var numbers = several.numbers();
        assertThat(coverage.overlap(numbers.get(0) - 1, numbers.get(1) - 1)).isPresent();
      }
    }
  }

  @Test
  void aRowThatFiresIsNotOneThatNeverFires() throws Coverage.TooLarge {
    var never = 0;
    for (var seed = 0; seed < TABLES; seed++) {
      var random = new RandomTables(seed);
      var table = hit(fewerCells(random.table()), Hit.FIRST);
      var coverage = coverage(table);
      for (var row = 0; row < rows(table).rows().size(); row++) {
        never += coverage.neverFires(row, true) ? 1 : 0;
      }
      for (var tried = 0; tried < CASES; tried++) {
        if (decided(table, random.facts()) instanceof Decided.Fired fired) {
          assertThat(coverage.neverFires(fired.number() - 1, true)).as("seed " + seed).isFalse();
        }
      }
    }
    assertThat(never).isGreaterThan(TABLES / 20);
  }

  /** Only the cells of three columns, so that rows cover more and meet more often. */
  private static DecisionDefinition fewerCells(DecisionDefinition table) {
    var version = rows(table);
    var rows =
        version.rows().stream()
            .map(
                row -> {
                  var when = new HashMap<>(row.when());
                  when.keySet()
                      .retainAll(
                          RandomTables.INPUTS.subList(0, 3).stream()
                              .map(DecisionDefinition.Input::code)
                              .toList());
                  return new DecisionDefinition.Row(
                      row.place(), when, row.cells(), row.then(), row.because());
                })
            .toList();
    return RandomTables.table(version.hit(), rows);
  }

  private static DecisionDefinition hit(DecisionDefinition table, Hit hit) {
    return RandomTables.table(hit, rows(table).rows());
  }

  private static Version rows(DecisionDefinition table) {
    return table.versions().getFirst();
  }

  private static List<Axis> axes(DecisionDefinition table) {
    return table.inputs().stream()
        .map(
            input ->
                Axis.of(
                    input,
                    rows(table).rows(),
                    new Limits(
                        Optional.empty(),
                        Optional.empty(),
                        input.from().type() instanceof Type.Date)))
        .toList();
  }

  private static Coverage coverage(DecisionDefinition table) {
    return new Coverage(axes(table), rows(table).rows());
  }

  private static Map<String, Value> example(DecisionDefinition table, List<BitSet> block) {
    var axes = axes(table);
    var facts = new HashMap<String, Value>();
    for (var at = 0; at < axes.size(); at++) {
      var axis = axes.get(at);
      facts.put(
          axis.input().code().value(), axis.pieces().get(block.get(at).nextSetBit(0)).example());
    }
    return facts;
  }

  private static Decided decided(DecisionDefinition table, Map<String, Value> facts) {
    return Decide.on(table, RandomTables.FROM, Values.of(new Value.Group(facts)));
  }
}
