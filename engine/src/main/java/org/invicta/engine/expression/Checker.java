package org.invicta.engine.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.invicta.engine.definition.Finding;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Place;

/**
 * Gives every node of a tree its type. A part that is refused becomes a {@code null} constant, which fits everywhere, so that one
 * mistake gives one finding.
 */
final class Checker {
  private static final int MOST_QUANTIFIERS = 3;
  private static final Type YES_NO = new Type.YesNo();

  private final Names names;
  private final Fitting fitting;
  private final List<Finding> findings = new ArrayList<>();

  Checker(Names names) {
    this.names = names;
    this.fitting = new Fitting(this::refuse);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  Expression check(Expression tree) {
    return check(tree, Map.of());
  }

  /** The expression as one of this type. */
  Expression wanted(Expression expression, Type wanted) {
    var fitted = fitting.to(wanted, expression);
    if (!TypeRules.alike(wanted, fitted.type())) {
      refuse(
          fitted.place(),
          TypeRules.called(fitted.type()),
          TypeRules.called(wanted),
          "make it give " + TypeRules.called(wanted));
    }
    return fitted;
  }

  private Expression check(Expression tree, Map<String, Type> items) {
    return switch (tree) {
      case Expression.Constant it -> it;
      case Expression.Path it -> path(it, items);
      case Expression.Comparison it -> comparison(it, items);
      case Expression.InRange it -> range(it, items);
      case Expression.InList it -> list(it, items);
      case Expression.And it ->
          new Expression.And(it.place(), YES_NO, conditions(it.operands(), items));
      case Expression.Or it ->
          new Expression.Or(it.place(), YES_NO, conditions(it.operands(), items));
      case Expression.Not it ->
          new Expression.Not(it.place(), YES_NO, condition(it.operand(), items));
      case Expression.Arithmetic it -> arithmetic(it, items);
      case Expression.Call it -> new CallChecker(fitting).check(it, all(it.arguments(), items));
      case Expression.Quantified it -> quantified(it, items);
      case Expression.If it -> choice(it, items);
    };
  }

  private Expression path(Expression.Path path, Map<String, Type> items) {
    return switch (names.resolve(path.names(), items)) {
      case Names.Resolved.Found(var type) -> new Expression.Path(path.place(), type, path.names());
      case Names.Resolved.Missing(var segment, var candidates) -> {
        var before = Names.joined(path.names(), 0, segment);
        var written = Names.joined(path.names(), segment, path.names().size());
        var start = before.isEmpty() ? "" : before + ".";
        findings.add(
            new Finding(
                path.place().right(start.length()),
                FindingCode.UNKNOWN_FIELD,
                "found \"" + start + Suggestions.shortened(written) + "\"",
                candidates.isEmpty() && !before.isEmpty()
                    ? "allowed: nothing after " + before + ", which has no parts"
                    : Suggestions.allowed(candidates),
                Suggestions.nearest(written, candidates)
                    .map(near -> "write " + start + near)
                    .orElse("use a name that exists, or define the field")));
        yield broken(path.place());
      }
    };
  }

  private Expression comparison(Expression.Comparison it, Map<String, Type> items) {
    var left = check(it.left(), items);
    var right = check(it.right(), items);
    refuseNull(it.left(), left);
    refuseNull(it.right(), right);
    left = fitting.to(right.type(), left);
    right = fitting.to(left.type(), right);
    var ordered =
        switch (it.comparator()) {
          case EQUAL, NOT_EQUAL -> false;
          case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
        };
    if (fitting.comparable(left, ordered)) {
      fitting.alike(left, right);
    }
    return new Expression.Comparison(it.place(), YES_NO, it.comparator(), left, right);
  }

  private void refuseNull(Expression written, Expression checked) {
    if (written instanceof Expression.Constant && TypeRules.isNotKnown(checked.type())) {
      refuse(
          checked.place(),
          "a comparison with null, which is never true",
          "is known",
          "write x is known or x is not known");
    }
  }

  private Expression range(Expression.InRange it, Map<String, Type> items) {
    var tested = check(it.tested(), items);
    var low = it.low().map(end -> check(end, items));
    var high = it.high().map(end -> check(end, items));
    it.low().ifPresent(end -> refuseNull(end, end));
    it.high().ifPresent(end -> refuseNull(end, end));
    if (fitting.comparable(tested, true)) {
      low.ifPresent(end -> fitting.alike(tested, end));
      high.ifPresent(end -> fitting.alike(tested, end));
    }
    if (low.isPresent() && high.isPresent() && Fitting.backwards(low.get(), high.get())) {
      refuse(
          low.get().place(),
          "a range in which nothing lies",
          "the lower end first",
          "exchange the two ends");
    }
    return new Expression.InRange(
        it.place(), YES_NO, tested, low, it.lowIncluded(), high, it.highIncluded());
  }

  private Expression list(Expression.InList it, Map<String, Type> items) {
    var tested = check(it.tested(), items);
    refuseNull(it.tested(), tested);
    var options = new ArrayList<Expression>();
    for (var written : it.options()) {
      var option = check(written, items);
      refuseNull(written, option);
      tested = fitting.to(Fitting.itemOf(option.type()), tested);
      options.add(option);
    }
    fitting.comparable(tested, false);
    for (var index = 0; index < options.size(); index++) {
      var option = fitting.to(tested.type(), options.get(index));
      fitting.item(tested, option);
      options.set(index, option);
    }
    return new Expression.InList(it.place(), YES_NO, tested, options);
  }

  private List<Expression> conditions(List<Expression> written, Map<String, Type> items) {
    return written.stream().map(operand -> condition(operand, items)).toList();
  }

  private Expression condition(Expression written, Map<String, Type> items) {
    var checked = check(written, items);
    if (!TypeRules.alike(YES_NO, checked.type())) {
      refuse(
          checked.place(),
          TypeRules.called(checked.type()),
          "a condition",
          "compare it with something, or ask whether it is known");
    }
    return checked;
  }

  private Expression arithmetic(Expression.Arithmetic it, Map<String, Type> items) {
    var left = check(it.left(), items);
    var right = check(it.right(), items);
    var type = TypeRules.arithmetic(it.operator(), left.type(), right.type());
    if (type.isEmpty()) {
      refuse(
          right.place(),
          "%s %s %s"
              .formatted(
                  TypeRules.called(left.type()),
                  ExpressionText.symbol(it.operator()),
                  TypeRules.called(right.type())),
          "numbers, lengths of time, and a date or time plus or minus a length of time",
          "use fields of those types");
      return broken(it.place());
    }
    return new Expression.Arithmetic(it.place(), type.get(), it.operator(), left, right);
  }

  private Expression quantified(Expression.Quantified it, Map<String, Type> items) {
    var list = check(it.list(), items);
    if (items.containsKey(it.name())) {
      refuse(
          it.place(),
          it.name() + " inside another " + it.name(),
          "a name of its own",
          "rename one");
      return broken(it.place());
    }
    if (items.size() >= MOST_QUANTIFIERS) {
      refuse(
          it.place(),
          "some and every more than " + MOST_QUANTIFIERS + " deep",
          "at most " + MOST_QUANTIFIERS,
          "put a part into a field of its own");
      return broken(it.place());
    }
    var item = Fitting.itemOf(list.type());
    if (!(list.type() instanceof Type.Many) && !TypeRules.isNotKnown(list.type())) {
      refuse(
          list.place(),
          TypeRules.called(list.type()),
          "a list",
          "name a repeated group or a list of choices");
      item = new Type.NotKnown();
    }
    var inner = new HashMap<>(items);
    inner.put(it.name(), item);
    return new Expression.Quantified(
        it.place(), YES_NO, it.every(), it.name(), list, condition(it.condition(), inner));
  }

  private Expression choice(Expression.If it, Map<String, Type> items) {
    var condition = condition(it.condition(), items);
    var then = check(it.then(), items);
    var otherwise = fitting.to(then.type(), check(it.otherwise(), items));
    then = fitting.to(otherwise.type(), then);
    fitting.alike(then, otherwise);
    var type = TypeRules.isNotKnown(then.type()) ? otherwise.type() : then.type();
    return new Expression.If(it.place(), type, condition, then, otherwise);
  }

  private List<Expression> all(List<Expression> written, Map<String, Type> items) {
    return written.stream().map(argument -> check(argument, items)).toList();
  }

  static Expression broken(Place place) {
    return new Expression.Constant(place, new Type.NotKnown(), new Value.Nothing());
  }

  private void refuse(Place place, String found, String allowed, String todo) {
    findings.add(
        new Finding(
            place, FindingCode.EXPRESSION_TYPE, "found " + found, "allowed: " + allowed, todo));
  }
}
