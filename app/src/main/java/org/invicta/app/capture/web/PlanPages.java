package org.invicta.app.capture.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.invicta.app.capture.form.Filled;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.RecordDefinition.PartyRole;
import org.invicta.engine.definition.Section;

/** Decides which questions stand on which page. */
final class PlanPages {

  /** The page that has everything. */
  static final String ALL = "all";

  /** The page on which those are chosen whom no section says anything of. */
  static final String WHO = "who";

  private PlanPages() {}

  /**
   * The pages of a new record.
   *
   * @param later fields ({@code section.field}) and roles that are filled in with a move
   */
  static List<PlannedPage> open(RecordDefinition definition, Set<String> later) {
    if (definition.pages()) {
      return sections(definition, later);
    }
    return List.of(
        new PlannedPage(
            ALL, definition.title(), parts(definition, later), roles(definition, later)));
  }

  /** The pages on which a record is changed: one for each section, and one for those who take part. */
  static List<PlannedPage> change(RecordDefinition definition, Set<String> later) {
    return sections(definition, later);
  }

  private static List<PlannedPage> sections(RecordDefinition definition, Set<String> later) {
    var pages = new ArrayList<PlannedPage>();
    parts(definition, later).forEach(part -> pages.add(page(definition, part)));
    var without =
        roles(definition, later).stream().filter(role -> home(definition, role).isEmpty()).toList();
    if (!without.isEmpty()) {
      pages.add(new PlannedPage(WHO, "Who and what takes part", List.of(), without));
    }
    return pages;
  }

  /** The roles that are filled now: those that no move fills, and those that no record is without. */
  private static List<PartyRole> roles(RecordDefinition definition, Set<String> later) {
    return definition.parties().stream()
        .filter(role -> role.least() > 0 || !later.contains(role.code().value()))
        .toList();
  }

  /** Every section with its fields; those left out of which nothing is asked now. */
  private static List<PlannedPage.Part> parts(RecordDefinition definition, Set<String> later) {
    return definition.sections().stream()
        .map(section -> new PlannedPage.Part(section, now(section, later), Optional.empty()))
        .filter(
            part ->
                part.fields().stream()
                    .anyMatch(field -> !(field.kind() instanceof FieldKind.Computed)))
        .toList();
  }

  private static List<Field> now(Section section, Set<String> later) {
    return section.fields().stream()
        .filter(field -> !later.contains(section.code() + "." + field.code()))
        .toList();
  }

  private static PlannedPage page(RecordDefinition definition, PlannedPage.Part part) {
    var section = part.section();
    return new PlannedPage(
        section.code().value(),
        section.title(),
        List.of(part),
        definition.parties().stream()
            .filter(role -> home(definition, role).filter(section::equals).isPresent())
            .toList());
  }

  /** The section that says who somebody is. */
  private static Optional<Section> home(RecordDefinition definition, PartyRole role) {
    return role.says()
        .flatMap(says -> says.names().stream().findFirst())
        .flatMap(definition::field)
        .map(RecordDefinition.Located::section);
  }

  /** The one page of a move. */
  static PlannedPage move(RecordDefinition definition, Move move) {
    var parts = new ArrayList<PlannedPage.Part>();
    Map<Section, List<Field>> asked = new LinkedHashMap<>();
    for (var name : move.asks()) {
      definition
          .field(name)
          .ifPresent(
              located ->
                  asked
                      .computeIfAbsent(located.section(), section -> new ArrayList<>())
                      .add(located.field()));
    }
    asked.forEach(
        (section, fields) -> parts.add(new PlannedPage.Part(section, fields, Optional.empty())));
    move.adds()
        .flatMap(definition::field)
        .ifPresent(
            located ->
                parts.add(
                    new PlannedPage.Part(
                        located.section(), List.of(), Optional.of(located.field()))));
    var roles =
        definition.parties().stream()
            .filter(role -> move.parties().contains(role.code()))
            .map(role -> move.needs().contains(role.code().value()) ? role.needed() : role)
            .toList();
    return new PlannedPage(ALL, move.label(), parts, roles);
  }

  /** Pages that are asked, given the answers so far. */
  static List<PlannedPage> asked(List<PlannedPage> pages, Filled filled) {
    return pages.stream().filter(page -> page.parts().isEmpty() || isAsked(page, filled)).toList();
  }

  static boolean isAsked(PlannedPage page, Filled filled) {
    return page.parts().isEmpty()
        || page.parts().stream().anyMatch(part -> filled.asks(part.section().code().value()));
  }
}
