package org.invicta.app.capture.form;

import java.util.LinkedHashMap;
import java.util.List;

/** The items of a repeated group among what was typed: {@code group.0.…}, {@code group.1.…}, and {@code group.items}, their number. */
public final class Items {

  /** The most items a form takes. */
  public static final int MOST = 50;

  private static final String NUMBER = ".items";

  private Items() {}

  /** How many items a group has. */
  public static int count(Entries entries, String group) {
    var counted = number(entries.one(group + NUMBER));
    var highest =
        entries.typed().keySet().stream()
            .filter(name -> name.startsWith(group + "."))
            .mapToInt(name -> index(name, group) + 1)
            .max()
            .orElse(0);
    return Math.min(Math.max(counted, highest), MOST);
  }

  /** One more item, if there is room. */
  public static Entries add(Entries entries, String group) {
    var count = count(entries, group);
    return entries.with(group + NUMBER, String.valueOf(Math.min(count + 1, MOST)));
  }

  /** The items without one of them; those after it move up. */
  public static Entries remove(Entries entries, String group, int removed) {
    var count = count(entries, group);
    if (removed < 0 || removed >= count) {
      return entries;
    }
    var kept = new LinkedHashMap<String, List<String>>();
    entries
        .typed()
        .forEach(
            (name, values) -> {
              var index = name.startsWith(group + ".") ? index(name, group) : -1;
              if (index < removed) {
                kept.put(name, values);
              } else if (index > removed) {
                kept.put(moved(name, group, index), values);
              }
            });
    return new Entries(kept).with(group + NUMBER, count == 1 ? "" : String.valueOf(count - 1));
  }

  private static String moved(String name, String group, int index) {
    var behind = name.substring((group + "." + index).length());
    return group + "." + (index - 1) + behind;
  }

  /** The number of the item an input belongs to; −1 when it belongs to none. */
  private static int index(String name, String group) {
    var behind = name.substring(group.length() + 1);
    var dot = behind.indexOf('.');
    return number(dot < 0 ? behind : behind.substring(0, dot), -1);
  }

  private static int number(String text) {
    return number(text, 0);
  }

  private static int number(String text, int otherwise) {
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : otherwise;
  }
}
