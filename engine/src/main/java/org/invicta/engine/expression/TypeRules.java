package org.invicta.engine.expression;

import java.util.Locale;
import java.util.Optional;
import org.invicta.engine.expression.Expression.Operator;

/** Which types go together, and what people call them. */
final class TypeRules {
  private TypeRules() {}

  static boolean isNotKnown(Type type) {
    return type instanceof Type.NotKnown;
  }

  /** Whether values of both may stand in one another's place; what is not known may stand anywhere. */
  static boolean alike(Type one, Type other) {
    if (isNotKnown(one) || isNotKnown(other)) {
      return true;
    }
    return switch (one) {
      case Type.Choice(var of) ->
          other instanceof Type.Choice(var its) && its.code().equals(of.code());
      case Type.Many(var of) -> other instanceof Type.Many(var its) && alike(of, its);
      case Type.Group(var of) -> other instanceof Type.Group(var its) && its.one().equals(of.one());
      case Type.Text _,
          Type.Number _,
          Type.Date _,
          Type.Instant _,
          Type.Duration _,
          Type.YesNo _,
          Type.Party _,
          Type.NotKnown _ ->
          one.equals(other);
    };
  }

  /** Whether {@code =} means anything: single values, not lists or groups. */
  static boolean isSingle(Type type) {
    return !(type instanceof Type.Many) && !(type instanceof Type.Group);
  }

  /** Whether {@code <} means anything. Text has no order: it would differ between stores. */
  static boolean isOrdered(Type type) {
    return type instanceof Type.Number
        || type instanceof Type.Date
        || type instanceof Type.Instant
        || type instanceof Type.Duration
        || type instanceof Type.NotKnown;
  }

  static boolean isAddable(Type type) {
    return type instanceof Type.Number
        || type instanceof Type.Duration
        || type instanceof Type.NotKnown;
  }

  /** A day, or a moment that falls on one. */
  static boolean isDated(Type type) {
    return type instanceof Type.Date
        || type instanceof Type.Instant
        || type instanceof Type.NotKnown;
  }

  /** What an operator makes of two types; empty when it cannot. */
  static Optional<Type> arithmetic(Operator operator, Type left, Type right) {
    if (isNotKnown(left) || isNotKnown(right)) {
      return Optional.of(new Type.NotKnown());
    }
    return switch (operator) {
      case PLUS -> plus(left, right).or(() -> plus(right, left));
      case MINUS -> minus(left, right);
      case TIMES -> times(left, right).or(() -> times(right, left));
      case DIVIDE -> divide(left, right);
    };
  }

  private static Optional<Type> plus(Type left, Type right) {
    return left instanceof Type.Number && right instanceof Type.Number
            || right instanceof Type.Duration && isTimed(left)
        ? Optional.of(left)
        : Optional.empty();
  }

  private static Optional<Type> minus(Type left, Type right) {
    if (left.equals(right) && (left instanceof Type.Date || left instanceof Type.Instant)) {
      return Optional.of(new Type.Duration());
    }
    return plus(left, right);
  }

  private static Optional<Type> times(Type left, Type right) {
    return right instanceof Type.Number && isAddable(left) ? Optional.of(left) : Optional.empty();
  }

  private static Optional<Type> divide(Type left, Type right) {
    return left instanceof Type.Duration && right instanceof Type.Duration
        ? Optional.of(new Type.Number())
        : times(left, right);
  }

  private static boolean isTimed(Type type) {
    return type instanceof Type.Date
        || type instanceof Type.Instant
        || type instanceof Type.Duration;
  }

  /** What people call it, with its article. */
  static String called(Type type) {
    return switch (type) {
      case Type.Text _ -> "text";
      case Type.Number _ -> "a number";
      case Type.Date _ -> "a date";
      case Type.Instant _ -> "a date and time";
      case Type.Duration _ -> "a length of time";
      case Type.YesNo _ -> "a yes or no";
      case Type.Choice(var of) -> "a choice from " + of.code();
      case Type.Party(var is) -> "a party (" + is.name().toLowerCase(Locale.ROOT) + ")";
      case Type.Group(var of) -> "a group (" + of.one() + ")";
      case Type.Many(var of) -> "a list, each " + called(of);
      case Type.NotKnown _ -> "null";
    };
  }
}
