package org.invicta.app.intake.file;

import java.util.List;

/**
 * A column that a layout knows.
 *
 * @param code what the importer calls it
 * @param required whether the file is of no use without it
 * @param names the names it has had, each in lower case with {@code _} between words; the first is the one people are told
 */
public record Column(String code, boolean required, List<String> names) {
  public Column {
    names = List.copyOf(names);
  }

  /** A column that must be there. */
  public static Column must(String code, String... names) {
    return new Column(code, true, List.of(names));
  }

  /** A column that may be there. */
  public static Column may(String code, String... names) {
    return new Column(code, false, List.of(names));
  }
}
