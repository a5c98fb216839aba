package org.invicta.engine.body;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.invicta.engine.body.CheckedFields.Surroundings;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.expression.Value;

/** One field made ready for checking: its choices as a set, its own fields if it is a group. */
final class CheckedField {

  private static final Set<String> ANSWERS = Set.of("yes", "no", "not-known");
  private static final int MOST_ITEMS = 10_000;
  private static final int MONEY_DECIMALS = 2;
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  private final Field field;
  private final Set<String> choices;
  private final Optional<CheckedFields> fields;
  private final boolean conditional;

  CheckedField(Field field, Conditions conditions) {
    this.field = field;
    this.choices = choices(field.kind());
    this.fields =
        field.kind() instanceof FieldKind.Group group
            ? Optional.of(new CheckedFields(group.fields(), conditions))
            : Optional.empty();
    this.conditional =
        field.kind() instanceof FieldKind.Group group
            && CheckedFields.isConditional(group.fields());
  }

  Field field() {
    return field;
  }

  /** Adds the problems of an answer that was given. */
  void check(String path, Value found, Surroundings around, List<Problem> problems) {
    switch (field.kind()) {
      case FieldKind.Text kind -> text(path, kind, found, problems);
      case FieldKind.Number kind -> number(path, kind, found, problems);
      case FieldKind.Money _ -> money(path, found, problems);
      case FieldKind.Date _ -> date(path, found, problems);
      case FieldKind.Instant _ -> instant(path, found, problems);
      case FieldKind.Duration _ ->
          expect(Value.Span.class, path, found, "a length of time", problems);
      case FieldKind.YesNo _ -> yesNo(path, found, problems);
      case FieldKind.Choice _ -> choice(path, found, problems);
      case FieldKind.ManyChoices _ -> manyChoices(path, found, problems);
      case FieldKind.Party _ -> id(path, found, problems);
      case FieldKind.File _ -> id(path, found, problems);
      case FieldKind.Group kind -> group(path, kind, found, around, problems);
      case FieldKind.Computed _ ->
          problems.add(
              ProblemCode.COMPUTED.at(
                  path, "an answer", "nothing: it is worked out", "Leave it out"));
    }
  }

  private void text(String path, FieldKind.Text kind, Value found, List<Problem> problems) {
    if (!(found instanceof Value.Text(var text))) {
      wrongType(path, found, "text", problems);
      return;
    }
    var length = text.codePointCount(0, text.length());
    if (length > kind.atMost()) {
      problems.add(
          ProblemCode.TEXT_TOO_LONG.at(
              path,
              length + " characters",
              "at most " + kind.atMost() + " characters",
              "Shorten it"));
    }
    if (!Body.isStorable(text)) {
      problems.add(
          ProblemCode.NOT_STORABLE.at(
              path,
              "characters that cannot be kept, such as a null character",
              "printable text, tabs and new lines",
              "Take these characters out"));
    }
  }

  private void number(String path, FieldKind.Number kind, Value found, List<Problem> problems) {
    if (!(found instanceof Value.Number(var number))) {
      wrongType(path, found, "a number", problems);
      return;
    }
    if (!decimals(path, number, kind.decimals(), problems)) {
      return;
    }
    var tooSmall = kind.least().filter(least -> number.compareTo(least) < 0).isPresent();
    var tooLarge = kind.most().filter(most -> number.compareTo(most) > 0).isPresent();
    if (tooSmall || tooLarge) {
      problems.add(
          ProblemCode.OUT_OF_RANGE.at(
              path, number.toPlainString(), range(kind), "Correct the number"));
    }
  }

  private void money(String path, Value found, List<Problem> problems) {
    if (!(found instanceof Value.Number(var number))) {
      wrongType(path, found, "an amount in pounds", problems);
      return;
    }
    decimals(path, number, MONEY_DECIMALS, problems);
  }

  private static boolean decimals(
      String path, BigDecimal number, int decimals, List<Problem> problems) {
    if (Body.isAbsurd(number)) {
      problems.add(
          ProblemCode.NOT_STORABLE.at(
              path, "a number too long to keep", "at most 40 digits", "Correct the number"));
      return false;
    }
    if (number.scale() > decimals && number.stripTrailingZeros().scale() > decimals) {
      problems.add(
          ProblemCode.TOO_MANY_DECIMALS.at(
              path,
              number.toPlainString(),
              decimals == 0 ? "a whole number" : "at most " + decimals + " decimals",
              "Round the number"));
      return false;
    }
    return true;
  }

  private static void date(String path, Value found, List<Problem> problems) {
    if (!(found instanceof Value.Day(var day))) {
      wrongType(path, found, "a date such as 2024-05-21", problems);
      return;
    }
    year(path, day.getYear(), problems);
  }

  private static void instant(String path, Value found, List<Problem> problems) {
    if (!(found instanceof Value.Moment(var instant))) {
      wrongType(path, found, "a date and time such as 2024-05-21T14:30:00Z", problems);
      return;
    }
    if (!Body.isKeepable(instant)) {
      outOfYears(path, "a date and time outside these years", problems);
    }
  }

  private static void year(String path, int year, List<Problem> problems) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      outOfYears(path, "the year " + year, problems);
    }
  }

  private static void outOfYears(String path, String found, List<Problem> problems) {
    problems.add(
        ProblemCode.OUT_OF_RANGE.at(path, found, "a year from 1 to 9999", "Correct the date"));
  }

  private void choice(String path, Value found, List<Problem> problems) {
    if (!(found instanceof Value.Text(var code))) {
      wrongType(path, found, "a code of the list", problems);
      return;
    }
    if (!choices.contains(code)) {
      problems.add(
          ProblemCode.NOT_IN_LIST.at(
              path, "“" + Shown.text(code) + "”", someChoices(), "Give one of these codes"));
    }
  }

  private void yesNo(String path, Value found, List<Problem> problems) {
    if (!(found instanceof Value.Flag)) {
      choice(path, found, problems);
    }
  }

  private void manyChoices(String path, Value found, List<Problem> problems) {
    if (!(found instanceof Value.Items(var items))) {
      wrongType(path, found, "a list of codes", problems);
      return;
    }
    var seen = new HashSet<Value>();
    for (int i = 0; i < items.size(); i++) {
      var place = path + "[" + i + "]";
      choice(place, items.get(i), problems);
      if (!seen.add(items.get(i))) {
        problems.add(
            ProblemCode.GIVEN_TWICE.at(
                place, "the same choice again", "each choice once", "Leave one of them out"));
      }
    }
  }

  private void group(
      String path, FieldKind.Group kind, Value found, Surroundings around, List<Problem> problems) {
    if (!(found instanceof Value.Items(var items))) {
      wrongType(path, found, "a list", problems);
      return;
    }
    if (items.size() > MOST_ITEMS) {
      problems.add(
          ProblemCode.TOO_MANY_ITEMS.at(
              path, items.size() + " items", "at most " + MOST_ITEMS, "Split the record"));
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      var place = path + "[" + i + "]";
      if (items.get(i) instanceof Value.Group item) {
        var seen = conditional ? Evaluable.item(kind, item) : item;
        fields.orElseThrow().check(place + ".", item, around.body(), seen, problems);
      } else {
        wrongType(place, items.get(i), "a group of fields", problems);
      }
    }
  }

  private static void id(String path, Value found, List<Problem> problems) {
    if (!(found instanceof Value.Text(var id)) || !isId(id)) {
      problems.add(
          ProblemCode.NOT_AN_ID.at(
              path, Shown.kind(found), "an identifier in lower case", "Choose it from the search"));
    }
  }

  private static boolean isId(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException notAnId) {
      return false;
    }
  }

  private static void expect(
      Class<? extends Value> type, String path, Value found, String what, List<Problem> problems) {
    if (!type.isInstance(found)) {
      wrongType(path, found, what, problems);
    }
  }

  private static void wrongType(String path, Value found, String what, List<Problem> problems) {
    problems.add(ProblemCode.WRONG_TYPE.at(path, Shown.kind(found), what, "Give " + what));
  }

  private String someChoices() {
    var shown = 12;
    var listed = choices.stream().sorted().limit(shown).collect(Collectors.joining(", "));
    return choices.size() <= shown ? listed : listed + " and " + (choices.size() - shown) + " more";
  }

  private static String range(FieldKind.Number kind) {
    var least = kind.least().map(BigDecimal::toPlainString);
    var most = kind.most().map(BigDecimal::toPlainString);
    if (least.isPresent() && most.isPresent()) {
      return "from " + least.get() + " to " + most.get();
    }
    return least.map(low -> "at least " + low).orElseGet(() -> "at most " + most.orElse(""));
  }

  private static Set<String> choices(FieldKind kind) {
    return switch (kind) {
      case FieldKind.Choice(var list) -> codes(list);
      case FieldKind.ManyChoices(var list) -> codes(list);
      case FieldKind.YesNo _ -> ANSWERS;
      case FieldKind.Text _,
          FieldKind.Number _,
          FieldKind.Money _,
          FieldKind.Date _,
          FieldKind.Instant _,
          FieldKind.Duration _,
          FieldKind.Party _,
          FieldKind.File _,
          FieldKind.Group _,
          FieldKind.Computed _ ->
          Set.of();
    };
  }

  private static Set<String> codes(CodeList list) {
    return list.values().stream().map(CodeList.Value::code).collect(Collectors.toUnmodifiableSet());
  }
}
