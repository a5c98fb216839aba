package org.invicta.app.capture.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.expression.Value;

/** Reads what was typed into one field, repeated groups excepted. */
final class ReadAnswer {

  private static final Pattern PLAIN = Pattern.compile("[-+]?[0-9]{1,40}(\\.[0-9]{1,40})?");
  private static final Pattern GROUPED =
      Pattern.compile("[-+]?[0-9]{1,3}(,[0-9]{3}){1,12}(\\.[0-9]{1,40})?");

  private final KnownOfficers officers;

  ReadAnswer(KnownOfficers officers) {
    this.officers = officers;
  }

  Answer read(String path, Field field, Entries entries) {
    return switch (field.kind()) {
      case FieldKind.Text(var most, var verbatim) ->
          text(officer(field, entries.one(path)), verbatim || most > Control.LONG_TEXT);
      case FieldKind.Number _ -> number(path, entries.one(path), "a number", "");
      case FieldKind.Money _ -> number(path, entries.one(path), "an amount in pounds", "£");
      case FieldKind.Date _ -> ReadTime.date(path, entries);
      case FieldKind.Instant _ -> ReadTime.instant(path, entries);
      case FieldKind.Duration _ -> ReadTime.length(path, entries);
      case FieldKind.YesNo _ -> yesNo(entries.one(path));
      case FieldKind.Choice _ -> text(entries.one(path), false);
      case FieldKind.ManyChoices _ -> many(path, entries);
      case FieldKind.Party _, FieldKind.File _ -> text(entries.one(path), false);
      case FieldKind.Group _, FieldKind.Computed _ -> new Answer.None();
    };
  }

  private String officer(Field field, String typed) {
    return Control.isOfficer(field) ? officers.code(typed) : typed;
  }

  private static Answer text(String typed, boolean asTyped) {
    return typed.isBlank()
        ? new Answer.None()
        : new Answer.Given(new Value.Text(asTyped ? typed : typed.strip()));
  }

  private static Answer number(String path, String typed, String what, String before) {
    var text = typed.strip();
    if (!before.isEmpty() && text.startsWith(before)) {
      text = text.substring(before.length()).strip();
    }
    if (text.isEmpty()) {
      return new Answer.None();
    }
    if (GROUPED.matcher(text).matches()) {
      text = text.replace(",", "");
    }
    if (!PLAIN.matcher(text).matches()) {
      return new Answer.Wrong(
          FormProblem.NOT_A_NUMBER.at(
              path, "something else than " + what, what, "Enter " + what + ", such as 12"));
    }
    return new Answer.Given(new Value.Number(new BigDecimal(text)));
  }

  private static Answer yesNo(String typed) {
    return switch (typed) {
      case "" -> new Answer.None();
      case "yes" -> new Answer.Given(new Value.Flag(true));
      case "no" -> new Answer.Given(new Value.Flag(false));
      default -> new Answer.Given(new Value.Text(typed));
    };
  }

  private static Answer many(String path, Entries entries) {
    var chosen = entries.all(path);
    return chosen.isEmpty()
        ? new Answer.None()
        : new Answer.Given(new Value.Items(chosen.stream().<Value>map(Value.Text::new).toList()));
  }
}
