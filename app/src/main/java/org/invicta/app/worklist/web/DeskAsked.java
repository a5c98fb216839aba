package org.invicta.app.worklist.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.invicta.app.access.SignedIn;
import org.invicta.app.worklist.desk.Narrowed;
import org.invicta.app.worklist.desk.Sorted;
import org.invicta.engine.definition.Code;

/**
 * What the address of a desk asks for; empty words ask for nothing.
 *
 * @param state only this state
 * @param unit only this unit
 * @param holder {@code me}, {@code nobody} or the code of an officer
 * @param overdue {@code yes} for only what is overdue
 * @param sort the column to sort by
 * @param down {@code yes} for the other way round
 * @param as {@code rows} for rows where the desk has lanes
 * @param page the page, from 1
 */
record DeskAsked(
    String state,
    String unit,
    String holder,
    String overdue,
    String sort,
    String down,
    String as,
    int page) {
  static final String ME = "me";
  static final String NOBODY = "nobody";
  private static final String YES = "yes";
  private static final int LONGEST = 200;

  /** What an address asks for; what it leaves out or says in a way nobody understands asks for nothing. */
  static DeskAsked of(Map<String, String> address) {
    return new DeskAsked(
        word(address, "state"),
        word(address, "unit"),
        word(address, "holder"),
        word(address, "overdue"),
        word(address, "sort"),
        word(address, "down"),
        word(address, "as"),
        page(word(address, "page")));
  }

  private static String word(Map<String, String> address, String name) {
    var word = address.getOrDefault(name, "");
    return word.length() > LONGEST ? "" : word;
  }

  private static int page(String number) {
    return number.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(number) : 1;
  }

  Narrowed narrowed(SignedIn officer) {
    var narrowed = unit.isEmpty() ? Narrowed.NOT : Narrowed.NOT.inUnit(unit);
    narrowed =
        switch (holder) {
          case "" -> narrowed;
          case ME -> narrowed.heldBy(officer.officer().value());
          case NOBODY -> narrowed.unheld();
          default -> narrowed.heldBy(holder);
        };
    return isOverdue() ? narrowed.late() : narrowed;
  }

  boolean isOverdue() {
    return overdue.equals(YES);
  }

  boolean isNarrowed() {
    return !(state + unit + holder).isEmpty() || isOverdue();
  }

  /** Those of the states that are asked for. */
  List<Code> of(List<Code> states) {
    return states.stream().filter(one -> state.isEmpty() || one.value().equals(state)).toList();
  }

  Sorted sorted(Sorted otherwise) {
    return java.util.Arrays.stream(Sorted.By.values())
        .filter(by -> by.word().equals(sort))
        .findFirst()
        .map(by -> new Sorted(by, down.equals(YES)))
        .orElse(otherwise);
  }

  /** The address of the same, sorted by a column, the other way round where it is already. */
  String sortedBy(String desk, Sorted.By by, Sorted now) {
    var other = now.by() == by && !now.down() ? YES : "";
    return desk + "?" + query(by.word(), other) + "page=1";
  }

  /** The address of a page up to its number. */
  String upToPage(String desk) {
    return desk + "?" + query(sort, down) + "page=";
  }

  private String query(String by, String order) {
    var parts = new ArrayList<String>();
    add(parts, "state", state);
    add(parts, "unit", unit);
    add(parts, "holder", holder);
    add(parts, "overdue", overdue);
    add(parts, "sort", by);
    add(parts, "down", order);
    add(parts, "as", as);
    return parts.isEmpty() ? "" : String.join("&", parts) + "&";
  }

  private static void add(List<String> parts, String name, String value) {
    if (!value.isEmpty()) {
      parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
