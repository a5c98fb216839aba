package org.invicta.app.county;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who lives together.
 *
 * @param parents those who bring up the children: none to two
 * @param others other adults, grown-up children among them
 */
record Household(List<Person> parents, List<Person> others, List<Person> children) {
  Household {
    parents = List.copyOf(parents);
    others = List.copyOf(others);
    children = List.copyOf(children);
  }

  Stream<Person> members() {
    return Stream.of(parents, others, children).flatMap(List::stream);
  }

  /** The kind as the list of kinds has it. */
  String kind() {
    if (!children.isEmpty()) {
      return switch (parents.size()) {
        case 0 -> "other-with-children";
        case 1 -> "one-parent";
        default -> "couple-with-children";
      };
    }
    return switch (parents.size()) {
      case 2 -> "couple";
      default -> parents.size() + others.size() == 1 ? "alone" : "shared";
    };
  }
}
