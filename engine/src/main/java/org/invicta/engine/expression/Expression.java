package org.invicta.engine.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.Place;

/**
 * A checked expression in the subset of FEEL that practice files use.
 *
 * <p>FEEL's rules hold: {@code =} compares, {@code and}/{@code or} are three-valued, a comparison with nothing is nothing.
 */
public sealed interface Expression {
  /** Where it starts. */
  Place place();

  /** What it gives. */
  Type type();

  /** A constant. */
  record Constant(Place place, Type type, Value value) implements Expression {}

  /**
   * A field, by the path it is reached by from the scope: {@code [age]}, {@code [casualty, age]}.
   */
  record Path(Place place, Type type, List<String> names) implements Expression {
    public Path {
      names = List.copyOf(names);
    }
  }

  /** {@code =, !=, <, <=, >, >=}. */
  record Comparison(
      Place place, Type type, Comparator comparator, Expression left, Expression right)
      implements Expression {}

  /** {@code a in [x..y]}: bounds open or closed, either end may be missing. */
  record InRange(
      Place place,
      Type type,
      Expression tested,
      Optional<Expression> low,
      boolean lowIncluded,
      Optional<Expression> high,
      boolean highIncluded)
      implements Expression {}

  /** {@code a in (x, y, z)}. */
  record InList(Place place, Type type, Expression tested, List<Expression> options)
      implements Expression {
    public InList {
      options = List.copyOf(options);
    }
  }

  record And(Place place, Type type, List<Expression> operands) implements Expression {
    public And {
      operands = List.copyOf(operands);
    }
  }

  record Or(Place place, Type type, List<Expression> operands) implements Expression {
    public Or {
      operands = List.copyOf(operands);
    }
  }

  record Not(Place place, Type type, Expression operand) implements Expression {}

  /** {@code + - * /}. */
  record Arithmetic(Place place, Type type, Operator operator, Expression left, Expression right)
      implements Expression {}

  /** A call of a built-in: {@code count}, {@code sum}, {@code min}, {@code max}, {@code years}, {@code is known}. */
  record Call(Place place, Type type, String function, List<Expression> arguments)
      implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code some x in list satisfies condition} and {@code every …}. */
  record Quantified(
      Place place, Type type, boolean every, String name, Expression list, Expression condition)
      implements Expression {}

  /** {@code if a then b else c}. */
  record If(Place place, Type type, Expression condition, Expression then, Expression otherwise)
      implements Expression {}

  /** How two values compare. */
  enum Comparator {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL
  }

  /** Arithmetic. */
  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    DIVIDE
  }

  /** The whole of a number constant. */
  static Constant number(Place place, BigDecimal number) {
    return new Constant(place, new Type.Number(), new Value.Number(number));
  }
}
