package org.invicta.engine.expression;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.invicta.engine.definition.Place;

/** Questions that can be asked of any expression. */
public final class Expressions {
  private Expressions() {}

  /** The nodes directly below, in the order they are written. */
  public static List<Expression> children(Expression expression) {
    return switch (expression) {
      case Expression.Constant _, Expression.Path _ -> List.of();
      case Expression.Comparison it -> List.of(it.left(), it.right());
      case Expression.InRange it ->
          Stream.of(Optional.of(it.tested()), it.low(), it.high())
              .flatMap(Optional::stream)
              .toList();
      case Expression.InList it ->
          Stream.concat(Stream.of(it.tested()), it.options().stream()).toList();
      case Expression.And it -> it.operands();
      case Expression.Or it -> it.operands();
      case Expression.Not it -> List.of(it.operand());
      case Expression.Arithmetic it -> List.of(it.left(), it.right());
      case Expression.Call it -> it.arguments();
      case Expression.Quantified it -> List.of(it.list(), it.condition());
      case Expression.If it -> List.of(it.condition(), it.then(), it.otherwise());
    };
  }

  /** The paths it reads from its scope, in order; those that start at the name of a quantified item are left out. */
  public static List<Expression.Path> paths(Expression expression) {
    var paths = Stream.<Expression.Path>builder();
    collect(expression, Set.of(), paths);
    return paths.build().toList();
  }

  private static void collect(
      Expression expression, Set<String> bound, Consumer<Expression.Path> paths) {
    switch (expression) {
      case Expression.Path path -> {
        if (!bound.contains(path.names().getFirst())) {
          paths.accept(path);
        }
      }
      case Expression.Quantified it -> {
        collect(it.list(), bound, paths);
        var inner = new HashSet<>(bound);
        inner.add(it.name());
        collect(it.condition(), inner, paths);
      }
      default -> children(expression).forEach(child -> collect(child, bound, paths));
    }
  }

  /** The place of the first node that lies more than so many levels deep. Runs without recursion. */
  static Optional<Place> deeperThan(int levels, Expression expression) {
    record Level(Expression expression, int depth) {}
    var waiting = new ArrayDeque<Level>();
    waiting.push(new Level(expression, 1));
    while (!waiting.isEmpty()) {
      var level = waiting.pop();
      if (level.depth > levels) {
        return Optional.of(level.expression.place());
      }
      children(level.expression).forEach(child -> waiting.push(new Level(child, level.depth + 1)));
    }
    return Optional.empty();
  }
}
