package org.invicta.engine.expression;

import java.util.List;
import java.util.function.Predicate;

/** Checks the calls of functions whose arguments are checked already. */
final class CallChecker {
  private final Fitting fitting;

  CallChecker(Fitting fitting) {
    this.fitting = fitting;
  }

  Expression check(Expression.Call call, List<Expression> arguments) {
    var type =
        switch (call.function()) {
          case Functions.COUNT -> count(call, arguments);
          case Functions.SUM ->
              several(call, arguments, TypeRules::isAddable, "numbers or lengths of time");
          case Functions.MIN, Functions.MAX ->
              several(
                  call,
                  arguments,
                  TypeRules::isOrdered,
                  "numbers, dates, times or lengths of time");
          case Functions.YEARS -> years(call, arguments);
          case Functions.IS_KNOWN -> isKnown(call, arguments);
          default -> throw new IllegalStateException("No function " + call.function());
        };
    return new Expression.Call(call.place(), type, call.function(), arguments);
  }

  private Type count(Expression.Call call, List<Expression> arguments) {
    if (takes(call, arguments, 1, "count(list)")) {
      var list = arguments.getFirst();
      if (!(list.type() instanceof Type.Many) && !TypeRules.isNotKnown(list.type())) {
        fitting.refuse(
            list.place(),
            TypeRules.called(list.type()),
            "a list",
            "name a repeated group or a list of choices");
      }
    }
    return new Type.Number();
  }

  private Type several(
      Expression.Call call, List<Expression> arguments, Predicate<Type> fits, String wanted) {
    var first = arguments.getFirst();
    if (arguments.size() == 1) {
      var item = Fitting.itemOf(first.type());
      if (!(first.type() instanceof Type.Many) && !TypeRules.isNotKnown(item) || !fits.test(item)) {
        fitting.refuse(
            first.place(),
            TypeRules.called(first.type()),
            "a list of " + wanted,
            "write " + call.function() + "(list) or " + call.function() + "(one, other)");
        return new Type.NotKnown();
      }
      return item;
    }
    var unfit = arguments.stream().filter(it -> !fits.test(it.type())).findFirst();
    if (unfit.isPresent()) {
      fitting.refuse(
          unfit.get().place(),
          TypeRules.called(unfit.get().type()),
          wanted,
          "use values of those types");
      return new Type.NotKnown();
    }
    var typed =
        arguments.stream().filter(it -> !TypeRules.isNotKnown(it.type())).findFirst().orElse(first);
    arguments.forEach(argument -> fitting.alike(typed, argument));
    return typed.type();
  }

  private Type years(Expression.Call call, List<Expression> arguments) {
    if (takes(call, arguments, 2, "years(from, to)")) {
      for (var argument : arguments) {
        if (!TypeRules.isDated(argument.type())) {
          fitting.refuse(
              argument.place(),
              TypeRules.called(argument.type()),
              "a date or a date and time",
              "use a date field or write date(\"2024-01-31\")");
        }
      }
    }
    return new Type.Number();
  }

  private Type isKnown(Expression.Call call, List<Expression> arguments) {
    takes(call, arguments, 1, "is known(value)");
    return new Type.YesNo();
  }

  private boolean takes(
      Expression.Call call, List<Expression> arguments, int wanted, String shape) {
    if (arguments.size() == wanted) {
      return true;
    }
    fitting.refuse(
        call.place(),
        call.function()
            + " of "
            + arguments.size()
            + (arguments.size() == 1 ? " value" : " values"),
        shape,
        "write " + shape);
    return false;
  }
}
