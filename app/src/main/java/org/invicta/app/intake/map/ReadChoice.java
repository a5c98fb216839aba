package org.invicta.app.intake.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.invicta.engine.definition.CodeList;

/** Reads a choice by the code that the file's system uses for it, or by the list's own code. */
final class ReadChoice implements CellReader {

  private static final String NOT_KNOWN = "not-known";
  private static final int SHOWN = 12;

  private final CodeList list;
  private final Map<String, Cell> choices = new HashMap<>();
  private final Conventions conventions;
  private final Cell notKnown;
  private final String allowed;

  ReadChoice(CodeList list, Conventions conventions) {
    this.list = list;
    this.conventions = conventions;
    this.notKnown = list.value(NOT_KNOWN).isPresent() ? Cell.text(NOT_KNOWN) : new Cell.NotKnown();
    for (CodeList.Value value : list.values()) {
      choices.putIfAbsent(value.code(), Cell.text(value.code()));
    }
    for (CodeList.Value value : list.values()) {
      codes(value).forEach(code -> choices.put(code, Cell.text(value.code())));
    }
    this.allowed = allowed();
  }

  private List<String> codes(CodeList.Value value) {
    return value.external().getOrDefault(conventions.system(), List.of());
  }

  private String allowed() {
    var codes = list.values().stream().flatMap(value -> codes(value).stream()).toList();
    var some = codes.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return "a code of the list "
        + list.code()
        + " ("
        + some
        + (codes.size() > SHOWN ? " and " + (codes.size() - SHOWN) + " more)" : ")");
  }

  @Override
  public Cell read(String raw) {
    var value = raw.strip();
    var choice = choices.get(value);
    if (choice != null) {
      return choice;
    }
    if (value.isEmpty() || conventions.notKnown().contains(value)) {
      return notKnown;
    }
    return new Cell.Bad(
        RejectCode.UNKNOWN_CODE,
        value,
        allowed,
        "Correct the code, or add it to the list if it is new");
  }
}
