package org.invicta.engine.decision.dmn;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.invicta.engine.decision.dmn.TableText.Row;
import org.invicta.engine.decision.dmn.TableText.Version;

/** Writes a decision table as a practice file. */
public final class DecisionYaml {
  private static final Pattern OPEN_NEGATION = Pattern.compile("not\\(.*");

  private DecisionYaml() {}

  /** The document. */
  public static String of(TableText table, boolean foreign) {
    var out = new StringBuilder();
    if (foreign && negates(table)) {
      out.append(
          "# In DMN not(…) also fits what is not known; here it does not. Add a row with null where it should.\n");
    }
    line(out, "decision", table.code());
    line(out, "title", quoted(table.title()));
    line(out, "of", quoted(table.of().orElse("")));
    line(out, "proposes", quoted(table.proposes().orElse("")));
    line(out, "reason", quoted(table.reason().orElse("")));
    out.append("inputs:\n");
    table
        .columns()
        .forEach(
            column ->
                out.append(
                    "  - %s: {label: %s, from: %s}%n"
                        .formatted(column.code(), quoted(column.label()), quoted(column.from()))));
    out.append("versions:\n");
    table.versions().forEach(version -> version(out, version));
    return out.toString();
  }

  private static void version(StringBuilder out, Version version) {
    out.append("  - from: ").append(quoted(version.from().orElse(""))).append('\n');
    version.to().ifPresent(to -> out.append("    to: ").append(quoted(to)).append('\n'));
    out.append("    hit: ").append(version.hit()).append('\n');
    out.append("    source: ").append(quoted(version.source().orElse(""))).append('\n');
    if (version.own()) {
      out.append("    own: true\n");
    }
    out.append("    rows:\n");
    version.rows().forEach(row -> out.append("      - ").append(row(row)).append('\n'));
  }

  private static String row(Row row) {
    var when =
        Optional.of(row.cells())
            .filter(cells -> !cells.isEmpty())
            .map(DecisionYaml::cells)
            .map(cells -> "when: {" + cells + "}, ")
            .orElse("");
    return "{" + when + "then: " + quoted(row.then()) + ", because: " + quoted(row.because()) + "}";
  }

  private static String cells(Map<String, String> cells) {
    return cells.entrySet().stream()
        .map(cell -> cell.getKey() + ": " + quoted(cell.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static boolean negates(TableText table) {
    return table.versions().stream()
        .flatMap(version -> version.rows().stream())
        .flatMap(row -> row.cells().values().stream())
        .anyMatch(cell -> OPEN_NEGATION.matcher(cell).matches());
  }

  private static void line(StringBuilder out, String key, String value) {
    out.append(key).append(": ").append(value).append('\n');
  }

  /** In single quotes, so that nothing in the text has a meaning of its own; text of several lines in double ones. */
  private static String quoted(String text) {
    if (text.chars().noneMatch(Character::isISOControl)) {
      return "'" + text.replace("'", "''") + "'";
    }
    var quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            character -> {
              if (character == '"' || character == '\\') {
                quoted.append('\\').append((char) character);
              } else if (Character.isISOControl(character)) {
                quoted.append("\\u%04x".formatted(character));
              } else {
                quoted.append((char) character);
              }
            });
    return quoted.append('"').toString();
  }
}
