package org.invicta.engine.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.invicta.engine.definition.DecisionDefinition.Row;

/**
 * Which cases the rows of a table let through. A case is a piece of each {@link Axis}; a row lets a block of them through. Inputs
 * are taken to be independent of each other.
 */
final class Coverage {
  private static final int MOST_STEPS = 200_000;

  private final List<Axis> axes;
  private final List<List<BitSet>> rows;

  Coverage(List<Axis> axes, List<Row> rows) {
    this.axes = List.copyOf(axes);
    this.rows =
        rows.stream().map(row -> axes.stream().map(axis -> axis.accepted(row)).toList()).toList();
  }

  /** Cases that no row lets through, as blocks; at most so many. */
  List<List<BitSet>> gaps(int most) throws TooLarge {
    var search = new Search(axes.stream().map(Axis::all).toList(), most);
    search.from(0, IntStream.range(0, rows.size()).boxed().toList(), List.of());
    return search.found;
  }

  /** Whether a row lets nothing through that none of the rows before it lets through. */
  boolean neverFires(int row, boolean afterOthers) throws TooLarge {
    if (rows.get(row).stream().anyMatch(BitSet::isEmpty)) {
      return true;
    }
    if (!afterOthers) {
      return false;
    }
    var search = new Search(rows.get(row), 1);
    search.from(0, IntStream.range(0, row).boxed().toList(), List.of());
    return search.found.isEmpty();
  }

  /** The cases that both rows let through. */
  Optional<List<BitSet>> overlap(int one, int other) {
    var both = new ArrayList<BitSet>();
    for (var axis = 0; axis < axes.size(); axis++) {
      var common = (BitSet) rows.get(one).get(axis).clone();
      common.and(rows.get(other).get(axis));
      if (common.isEmpty()) {
        return Optional.empty();
      }
      both.add(common);
    }
    return Optional.of(both);
  }

  /** A block of cases in words. */
  String words(List<BitSet> block) {
    var words =
        IntStream.range(0, axes.size())
            .mapToObj(axis -> axes.get(axis).words(block.get(axis)))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "any case" : words;
  }

  /** Thrown where a table has too many cases to go through. */
  static final class TooLarge extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** Goes through the cases of a block axis by axis, those that the same rows let through together. */
  private final class Search {
    private final List<BitSet> block;
    private final int most;
    private final List<List<BitSet>> found = new ArrayList<>();
    private int steps;

    Search(List<BitSet> block, int most) {
      this.block = block;
      this.most = most;
    }

    void from(int axis, List<Integer> alive, List<BitSet> chosen) throws TooLarge {
      if (++steps > MOST_STEPS) {
        throw new TooLarge();
      }
      if (found.size() >= most || alive.stream().anyMatch(row -> letsThroughRest(row, axis))) {
        return;
      }
      if (alive.isEmpty()) {
        found.add(completed(chosen));
        return;
      }
      for (var group : alike(axis, alive).entrySet()) {
        var more = new ArrayList<>(chosen);
        more.add(group.getValue());
        from(axis + 1, group.getKey(), more);
      }
    }

    private boolean letsThroughRest(int row, int from) {
      return IntStream.range(from, axes.size())
          .allMatch(
              axis -> {
                var left = (BitSet) block.get(axis).clone();
                left.andNot(rows.get(row).get(axis));
                return left.isEmpty();
              });
    }

    /** The pieces of an axis by the rows that let them through. */
    private LinkedHashMap<List<Integer>, BitSet> alike(int axis, List<Integer> alive) {
      var groups = new LinkedHashMap<List<Integer>, BitSet>();
      block.get(axis).stream()
          .forEach(
              piece ->
                  groups
                      .computeIfAbsent(
                          alive.stream().filter(row -> rows.get(row).get(axis).get(piece)).toList(),
                          _ -> new BitSet())
                      .set(piece));
      return groups;
    }

    private List<BitSet> completed(List<BitSet> chosen) {
      var whole = new ArrayList<>(chosen);
      whole.addAll(block.subList(chosen.size(), block.size()));
      return whole;
    }
  }
}
