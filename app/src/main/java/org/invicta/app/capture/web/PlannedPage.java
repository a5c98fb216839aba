package org.invicta.app.capture.web;

import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.RecordDefinition.PartyRole;
import org.invicta.engine.definition.Section;

/**
 * One page of a form.
 *
 * @param key its part of the address
 * @param title its heading
 * @param parts what stands on it
 * @param roles who takes part and is chosen on it
 */
record PlannedPage(String key, String title, List<Part> parts, List<PartyRole> roles) {

  /**
   * Fields of one section.
   *
   * @param item the group of which one new item is filled in; empty otherwise
   */
  record Part(Section section, List<Field> fields, Optional<Field> item) {
    Part {
      fields = List.copyOf(fields);
    }

    static Part of(Section section) {
      return new Part(section, section.fields(), Optional.empty());
    }
  }

  PlannedPage {
    parts = List.copyOf(parts);
    roles = List.copyOf(roles);
  }

  /** The inputs that stand on it: {@code section.field}. */
  List<String> inputs() {
    return parts.stream()
        .flatMap(
            part ->
                part.item().stream()
                    .map(group -> part.section().code() + "." + group.code())
                    .map(List::of)
                    .findFirst()
                    .orElseGet(
                        () ->
                            part.fields().stream()
                                .map(field -> part.section().code() + "." + field.code())
                                .toList())
                    .stream())
        .toList();
  }

  /** Whether an input is the group of which one new item is filled in: all of it stands on the page. */
  boolean isItem(String input) {
    return parts.stream()
        .flatMap(
            part -> part.item().stream().map(group -> part.section().code() + "." + group.code()))
        .anyMatch(input::equals);
  }
}
