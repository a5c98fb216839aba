package org.invicta.engine.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.DecisionDefinition.Input;
import org.invicta.engine.definition.DecisionDefinition.Row;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Expressions;
import org.invicta.engine.expression.Type;
import org.invicta.engine.expression.Value;

/**
 * Everything an input may hold, cut into pieces between which no cell of the column makes a difference: each answer of a yes or no
 * and each choice; of numbers, days and times each bound that a cell names and the stretches between; and not known.
 *
 * @param input the column
 * @param pieces the pieces, those with an order in that order, not known last
 */
record Axis(Input input, List<Piece> pieces) {

  /**
   * A piece.
   *
   * @param example a value that lies in it: what fits the example fits the whole piece
   * @param span its bounds, where it has an order
   */
  record Piece(Value example, Optional<Span> span) {
    static Piece of(Value example) {
      return new Piece(example, Optional.empty());
    }
  }

  Axis {
    pieces = List.copyOf(pieces);
  }

  static Axis of(Input input, List<Row> rows, Limits limits) {
    var named = constants(input, rows);
    var pieces = new ArrayList<Piece>();
    switch (input.from().type()) {
      case Type.YesNo _ ->
          Stream.of(true, false).map(Value.Flag::new).map(Piece::of).forEach(pieces::add);
      case Type.Choice(var list) ->
          list.values().stream()
              .map(CodeList.Value::code)
              .map(Value.Text::new)
              .map(Piece::of)
              .forEach(pieces::add);
      case Type.Number _, Type.Date _, Type.Instant _, Type.Duration _ ->
          ordered(Scale.of(input.from().type()), named, limits).forEach(pieces::add);
      default -> {
        named.stream().map(Piece::of).forEach(pieces::add);
        pieces.add(Piece.of(anotherText(named)));
      }
    }
    pieces.add(Piece.of(new Value.Nothing()));
    return new Axis(input, pieces);
  }

  private static List<Piece> ordered(Scale scale, Set<Value> named, Limits limits) {
    var bounds = named.stream().map(scale::number).collect(Collectors.toCollection(TreeSet::new));
    return Span.cut(bounds, limits).stream()
        .map(span -> new Piece(scale.value(span.example()), Optional.of(span)))
        .toList();
  }

  /** The constants that the cells of a column name. */
  private static Set<Value> constants(Input input, List<Row> rows) {
    var constants = new LinkedHashSet<Value>();
    rows.stream()
        .flatMap(row -> Optional.ofNullable(row.when().get(input.code())).stream())
        .forEach(cell -> collect(cell, input.from(), constants));
    return constants;
  }

  private static void collect(Expression node, Expression tested, Set<Value> constants) {
    if (node instanceof Expression.Constant(_, _, var value)) {
      constants.add(value);
    } else if (!node.equals(tested)) {
      Expressions.children(node).forEach(child -> collect(child, tested, constants));
    }
  }

  private static Value anotherText(Set<Value> named) {
    var text = new StringBuilder("another");
    while (named.contains(new Value.Text(text.toString()))) {
      text.append('+');
    }
    return new Value.Text(text.toString());
  }

  /** The pieces that a row's cell lets through; all where the row has no such cell. */
  BitSet accepted(Row row) {
    var accepted = new BitSet(pieces.size());
    var cell = Optional.ofNullable(row.when().get(input.code()));
    for (var at = 0; at < pieces.size(); at++) {
      var example = pieces.get(at).example();
      accepted.set(at, cell.map(it -> Fits.cell(it, input.from(), example)).orElse(true));
    }
    return accepted;
  }

  BitSet all() {
    var all = new BitSet(pieces.size());
    all.set(0, pieces.size());
    return all;
  }

  /** Some pieces in words, such as {@code aces >= 3}; nothing where they are all there are. */
  Optional<String> words(BitSet chosen) {
    if (chosen.cardinality() == pieces.size()) {
      return Optional.empty();
    }
    var scale = Scale.of(input.from().type());
    var known = new ArrayList<String>();
    var notKnown = false;
    for (var at = chosen.nextSetBit(0); at >= 0; at = chosen.nextSetBit(at + 1)) {
      var piece = pieces.get(at);
      if (piece.example() instanceof Value.Nothing) {
        notKnown = true;
      } else if (piece.span().isEmpty()) {
        known.add(FeelText.constant(piece.example()));
      } else {
        var last = chosen.nextClearBit(at) - 1;
        while (pieces.get(last).span().isEmpty()) {
          last--;
        }
        var from = piece.span().get();
        var to = pieces.get(last).span().orElse(from);
        known.add(from.to(to).written(number -> FeelText.constant(scale.value(number))));
        at = last;
      }
    }
    return Optional.of(
        Stream.of(
                known.isEmpty() ? "" : input.code() + " " + String.join(" or ", known),
                notKnown ? input.code() + " not known" : "")
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" or ")));
  }

  /** Where an input's numbers end, and whether only whole ones are between. */
  record Limits(Optional<BigDecimal> least, Optional<BigDecimal> most, boolean whole) {}
}
