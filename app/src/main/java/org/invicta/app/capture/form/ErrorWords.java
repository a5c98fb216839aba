package org.invicta.app.capture.form;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.invicta.app.web.FieldProblem;
import org.invicta.engine.body.Problem;
import org.invicta.engine.body.ProblemCode;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.RecordDefinition;

/** Says a problem beside its field: what to do first, then what was found. */
public final class ErrorWords {

  private static final Map<String, String> BY_CODE =
      Map.of(
          ProblemCode.NOT_IN_LIST.code(), "Choose one of the answers offered",
          ProblemCode.NOT_STORABLE.code(),
              "Take out characters that cannot be kept, such as control characters",
          ProblemCode.GIVEN_TWICE.code(), "Choose each answer once",
          ProblemCode.NOT_AN_ID.code(), "Choose it again from those found");

  private final RecordDefinition definition;

  /** Words for the fields of a record type. */
  public ErrorWords(RecordDefinition definition) {
    this.definition = definition;
  }

  /** The problem as a form shows it, at the input it is about. */
  public FieldProblem of(Problem problem) {
    var input = Paths.input(problem.field());
    var field = field(problem.field());
    return new FieldProblem(
        input.isEmpty() ? "form" : input,
        item(problem.field())
            + field.map(found -> words(problem, found)).orElseGet(() -> general(problem)));
  }

  private static String words(Problem problem, Field field) {
    if (problem.code().equals(ProblemCode.NOT_ANSWERED.code())) {
      return missing(field);
    }
    if (problem.code().equals(ProblemCode.RULE_BROKEN.code()) || problem.code().startsWith("L")) {
      return sentence(problem.allowed()) + " " + sentence(problem.todo());
    }
    var fixed = BY_CODE.get(problem.code());
    if (fixed != null) {
      return name(field) + ": " + lower(fixed);
    }
    return name(field)
        + ": "
        + problem.todo()
        + ". Found "
        + problem.found()
        + (problem.allowed().isBlank() ? "" : "; allowed is " + problem.allowed());
  }

  private static String missing(Field field) {
    if (field.label().endsWith("?")) {
      return "Answer “" + field.label() + "”";
    }
    var verb =
        switch (field.kind()) {
          case FieldKind.Choice _, FieldKind.ManyChoices _, FieldKind.YesNo _, FieldKind.Party _ ->
              "Choose ";
          case FieldKind.File _ -> "Add ";
          case FieldKind.Group _ -> "Add at least one: ";
          case FieldKind.Text _,
              FieldKind.Number _,
              FieldKind.Money _,
              FieldKind.Date _,
              FieldKind.Instant _,
              FieldKind.Duration _,
              FieldKind.Computed _ ->
              "Enter ";
        };
    return verb + lower(field.label());
  }

  private static String general(Problem problem) {
    if (problem.code().startsWith("L") || problem.code().startsWith("R1")) {
      return sentence(problem.allowed()) + " " + sentence(problem.todo());
    }
    var role = problem.field().isEmpty() ? "" : problem.field() + ": ";
    return role
        + problem.todo()
        + ". Found "
        + problem.found()
        + "; allowed is "
        + problem.allowed();
  }

  private static String sentence(String words) {
    return words.isBlank() || words.endsWith(".") ? words : words + ".";
  }

  private static String name(Field field) {
    return field.label().endsWith("?") ? "“" + field.label() + "”" : field.label();
  }

  /** The first letter small, unless the word is an abbreviation. */
  static String lower(String words) {
    if (words.length() < 2 || Character.isUpperCase(words.charAt(1))) {
      return words;
    }
    return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
  }

  private String item(String path) {
    var open = path.indexOf('[');
    if (open < 0) {
      return "";
    }
    var number = Integer.parseInt(path.substring(open + 1, path.indexOf(']'))) + 1;
    return definition
        .field(path.substring(0, open))
        .filter(located -> located.field().kind() instanceof FieldKind.Group)
        .map(located -> title(((FieldKind.Group) located.field().kind()), number) + ": ")
        .orElse("");
  }

  /** What an item of a group is called, such as Child 2. */
  public static String title(FieldKind.Group group, int number) {
    var name = group.one().value().replace('-', ' ');
    return name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1) + " " + number;
  }

  private Optional<Field> field(String path) {
    var parts = path.split("\\[[0-9]+\\]\\.?");
    var located = definition.field(parts[0]).map(RecordDefinition.Located::field);
    if (parts.length < 2) {
      return located;
    }
    return located
        .filter(field -> field.kind() instanceof FieldKind.Group)
        .flatMap(
            field ->
                ((FieldKind.Group) field.kind())
                    .fields().stream()
                        .filter(one -> one.code().value().equals(parts[1]))
                        .findFirst());
  }
}
