package org.invicta.app.capture.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.invicta.app.capture.form.Control;
import org.invicta.app.capture.form.Entries;
import org.invicta.app.capture.form.FieldView;
import org.invicta.app.capture.form.Picking.Candidate;
import org.invicta.app.records.Party;
import org.invicta.app.web.Choice;
import org.invicta.app.web.FieldProblem;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.RecordDefinition.PartyRole;

/** Who takes part in a record, as a form asks for them. */
final class Roles {

  /** Chosen where somebody is nobody known. */
  static final String NEW = "new";

  private static final String PREFIX = "party.";

  private final KnownHere known;
  private final Entries entries;

  Roles(KnownHere known, Entries entries) {
    this.known = known;
    this.entries = entries;
  }

  /** The input of a role. */
  static String input(PartyRole role) {
    return PREFIX + role.code();
  }

  /** What a page asks for some roles. */
  List<FieldView> views(List<PartyRole> roles) {
    var views = new ArrayList<FieldView>();
    for (var role : roles) {
      if (role.says().isPresent() && role.is() == PartyKind.PERSON) {
        saidOf(role).ifPresent(views::add);
      } else {
        views.add(picked(role));
      }
    }
    return views;
  }

  private FieldView picked(PartyRole role) {
    var optional = role.least() == 0 ? " (optional)" : "";
    return view(
        role,
        role.label() + optional,
        "",
        new Control.Pick(known.picking(input(role), role.is(), entries, role.most() > 1)));
  }

  /** Somebody named in the record may be known already; that is asked only where it may be so. */
  private Optional<FieldView> saidOf(PartyRole role) {
    var chosen = known.named(KnownHere.ids(entries.all(input(role))));
    var offered = new ArrayList<Candidate>(chosen);
    found(role).stream().filter(one -> !offered.contains(one)).forEach(offered::add);
    if (offered.isEmpty()) {
      return Optional.empty();
    }
    var choices = new ArrayList<Choice>();
    offered.forEach(one -> choices.add(new Choice(one.id(), one.title(), one.about())));
    choices.add(new Choice(NEW, "None of these", "Somebody we have no record of yet"));
    return Optional.of(
        view(
            role,
            role.label() + ": do we know this person already?",
            "We have records about somebody of this name.",
            new Control.Radios(choices, entries.one(input(role)), false)));
  }

  private static FieldView view(PartyRole role, String label, String hint, Control control) {
    return new FieldView(input(role), label, hint, control, true, Optional.empty(), false);
  }

  /** Those of the name whose date of birth agrees, then the others: a date may be wrong. */
  private List<Candidate> found(PartyRole role) {
    var says = role.says().orElseThrow();
    var names =
        says.names().stream()
            .map(field -> entries.one(field).strip())
            .filter(part -> !part.isEmpty())
            .toList();
    var born = says.born().flatMap(field -> FormDates.day(field, entries));
    if (names.isEmpty() || names.size() < 2 && born.isEmpty()) {
      return List.of();
    }
    var name = String.join(" ", names);
    var found = new ArrayList<>(known.people(name, born));
    if (names.size() > 1) {
      known.people(name, Optional.empty()).stream()
          .filter(one -> !found.contains(one))
          .forEach(found::add);
    }
    return found.subList(0, Math.min(KnownHere.MOST, found.size()));
  }

  /** What has to be answered before a page is left. */
  List<FieldProblem> problems(List<PartyRole> roles) {
    var problems = new ArrayList<FieldProblem>();
    for (var role : roles) {
      var input = input(role);
      if (role.says().isPresent()) {
        if (entries.one(input).isEmpty() && saidOf(role).isPresent()) {
          problems.add(new FieldProblem(input, "Choose whether we know this person already"));
        }
      } else if (KnownHere.ids(entries.all(input)).size() < role.least()) {
        problems.add(
            new FieldProblem(input, "Choose " + role.label().toLowerCase(java.util.Locale.UK)));
      }
    }
    return problems;
  }

  /** Those who take part, as they are chosen. */
  static List<Party> chosen(List<PartyRole> roles, Entries entries) {
    return roles.stream()
        .flatMap(
            role ->
                KnownHere.ids(entries.all(input(role))).stream()
                    .map(id -> new Party(role.code(), role.is(), id)))
        .toList();
  }

  /** The entries of those who take part already. */
  static Entries entries(List<Party> parties) {
    return new Entries(
        parties.stream()
            .collect(
                Collectors.groupingBy(
                    party -> PREFIX + party.role(),
                    Collectors.mapping(party -> party.id().toString(), Collectors.toList()))));
  }
}
