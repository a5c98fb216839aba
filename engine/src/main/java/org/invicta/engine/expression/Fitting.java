package org.invicta.engine.expression;

import java.util.Optional;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.Place;

/** Fits expressions to the types they meet, and refuses those that do not fit. */
final class Fitting {

  /** Takes a refusal: the place, what was found, what is allowed, what to do. */
  @FunctionalInterface
  interface Refusals {
    void refuse(Place place, String found, String allowed, String todo);
  }

  private final Refusals refusals;

  Fitting(Refusals refusals) {
    this.refusals = refusals;
  }

  void refuse(Place place, String found, String allowed, String todo) {
    refusals.refuse(place, found, allowed, todo);
  }

  /** The same expression; where a choice is wanted, a text constant in it becomes a code of the choice's list. */
  Expression to(Type wanted, Expression expression) {
    if (!(wanted instanceof Type.Choice choice)) {
      return expression;
    }
    return switch (expression) {
      case Expression.Constant(var place, Type.Text _, Value.Text(var code)) ->
          code(choice, place, code);
      case Expression.If it when it.type() instanceof Type.Text ->
          new Expression.If(
              it.place(),
              choice,
              it.condition(),
              to(wanted, it.then()),
              to(wanted, it.otherwise()));
      default -> expression;
    };
  }

  private Expression code(Type.Choice choice, Place place, String code) {
    if (choice.of().value(code).isPresent()) {
      return new Expression.Constant(place, choice, new Value.Text(code));
    }
    var codes = choice.of().values().stream().map(CodeList.Value::code).toList();
    refuse(
        place,
        "\"" + Suggestions.shortened(code) + "\", which is not in " + choice.of().code(),
        Suggestions.allowed(codes).replaceFirst("^allowed: ", ""),
        byLabel(choice, code)
            .or(() -> Suggestions.nearest(code, codes))
            .map(near -> "write \"" + near + "\"")
            .orElse("use one of these codes"));
    return Checker.broken(place);
  }

  private static Optional<String> byLabel(Type.Choice choice, String label) {
    return choice.of().values().stream()
        .filter(value -> value.label().equalsIgnoreCase(label))
        .map(CodeList.Value::code)
        .findFirst();
  }

  /** Refuses what cannot be compared, or not put in order. */
  boolean comparable(Expression expression, boolean ordered) {
    var type = expression.type();
    if (ordered && !TypeRules.isOrdered(type)) {
      refuse(
          expression.place(),
          TypeRules.called(type) + ", which has no order",
          "numbers, dates, times and lengths of time",
          "use =, != or in");
      return false;
    }
    if (!TypeRules.isSingle(type)) {
      refuse(
          expression.place(),
          TypeRules.called(type),
          "a single value",
          "use value in list, count(list), or some item in list satisfies condition");
      return false;
    }
    return true;
  }

  /** Refuses the second where its type is not that of the first. */
  void alike(Expression first, Expression second) {
    if (!TypeRules.alike(first.type(), second.type())) {
      refuse(
          second.place(),
          TypeRules.called(second.type()),
          TypeRules.called(first.type()),
          advice(first.type(), second.type()));
    }
  }

  /** Refuses an option that neither is like what is tested nor a list of such. */
  void item(Expression tested, Expression option) {
    if (!TypeRules.alike(tested.type(), itemOf(option.type()))) {
      refuse(
          option.place(),
          TypeRules.called(option.type()),
          TypeRules.called(tested.type()),
          advice(tested.type(), itemOf(option.type())));
    }
  }

  private static String advice(Type wanted, Type given) {
    if (wanted instanceof Type.Date && given instanceof Type.Text) {
      return "write date(\"2024-01-31\")";
    }
    if (wanted instanceof Type.Duration && given instanceof Type.Number) {
      return "give the number a unit, as in 6 hours";
    }
    if (wanted instanceof Type.Number && given instanceof Type.Text) {
      return "write the number without quotation marks";
    }
    if (wanted instanceof Type.YesNo) {
      return "write true or false";
    }
    return given instanceof Type.Many && !(wanted instanceof Type.Many)
        ? "write value in list"
        : "make both sides the same type";
  }

  static Type itemOf(Type type) {
    return type instanceof Type.Many(var item) ? item : type;
  }

  /** Whether both ends are constants and the first comes after the second. */
  static boolean backwards(Expression low, Expression high) {
    return low instanceof Expression.Constant(var _, var one, var from)
        && high instanceof Expression.Constant(var _, var other, var to)
        && one.equals(other)
        && Compare.order(from, to).orElse(0) > 0;
  }
}
