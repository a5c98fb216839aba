package org.invicta.app.capture.form;

import java.util.List;
import java.util.Set;
import org.invicta.app.web.Choice;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.Field.Prefill;
import org.invicta.engine.definition.FieldKind;

/** How a field is filled in, with what was typed so far. */
public sealed interface Control {

  /** Text longer than this gets a box of several lines. */
  int LONG_TEXT = 200;

  /** More choices than this make a list. */
  int MOST_RADIOS = 7;

  /** One line; width in characters as the design system has them, empty for the whole line. */
  record Line(String value, String width, String mode, String before, String after)
      implements Control {}

  /** Several lines. */
  record Lines(String value, int rows, int most) implements Control {}

  /** Somebody's own words, letter by letter. */
  record Words(String value, int most) implements Control {}

  /** A day. */
  record Day(String day, String month, String year) implements Control {}

  /** A day and a time. */
  record Moment(String day, String month, String year, String time) implements Control {}

  /** A length of time. */
  record Length(String hours, String minutes) implements Control {}

  /** One of a few. */
  record Radios(List<Choice> choices, String value, boolean inline) implements Control {}

  /** One of many. */
  record Select(List<Choice> choices, String value) implements Control {}

  /** Any of some. */
  record Checks(List<Choice> choices, Set<String> values) implements Control {}

  /** A person, place or organisation. */
  record Pick(Picking picking) implements Control {}

  /** A file; its name when one is there. */
  record Upload(String id, String file, String href) implements Control {}

  /** A repeated group: each item with its fields. */
  record Group(String one, String path, List<Item> items, boolean full) implements Control {}

  /** Worked out, never typed. */
  record Worked(String words) implements Control {}

  /** One item of a repeated group. */
  record Item(int index, String title, List<FieldView> fields) {
    public Item {
      fields = List.copyOf(fields);
    }
  }

  /** Whether a text field holds an officer: it is filled in with whoever is signed in, and keeps the code. */
  static boolean isOfficer(Field field) {
    return field.kind() instanceof FieldKind.Text
        && field.prefill().filter(Prefill.OFFICER::equals).isPresent();
  }
}
