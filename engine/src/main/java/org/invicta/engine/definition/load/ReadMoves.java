package org.invicta.engine.definition.load;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.LifecycleDefinition.Approval;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.RecordDefinition.PartyRole;
import org.invicta.engine.definition.Rule;
import org.invicta.engine.definition.yaml.Yaml;
import org.invicta.engine.expression.Type;

/** Reads the moves of one lifecycle: what they ask and add, what must hold, who may not make them, and who has to agree. */
final class ReadMoves {
  private final List<Part.Named> moves;
  private final RecordDefinition record;
  private final Known known;
  private final ReadRules rules;
  private final Findings findings;

  ReadMoves(
      Part lifecycle, RecordDefinition record, Known known, Formulas formulas, Findings findings) {
    this.moves = lifecycle.named("moves");
    this.record = record;
    this.known = known;
    this.rules = new ReadRules(formulas, findings);
    this.findings = findings;
  }

  List<Move> read() {
    return moves.stream().map(this::move).toList();
  }

  private Move move(Part.Named named) {
    var part = named.part();
    part.scalar("undone").ifPresent(known::duration);
    checkStays(part);
    var group = part.scalar("adds").flatMap(adds -> known.group(adds, record));
    var names = FieldNames.of(record);
    group.ifPresent(names::with);
    checkParties(part);
    part.scalars("needs").forEach(need -> names.check(need, findings, _ -> true, ""));
    return move(named, asks(part), must(part, group, names), notBy(part, names));
  }

  private Move move(Part.Named named, List<String> asks, List<Rule> must, List<String> notBy) {
    var part = named.part();
    return new Move(
        named.place(),
        named.code(),
        part.text("label"),
        part.codes("from"),
        part.codeIfAny("to"),
        part.codes("by"),
        part.texts("needs"),
        asks,
        part.textIfAny("adds").map(adds -> FieldNames.whole(record, adds)),
        part.codes("parties"),
        must,
        notBy,
        approval(part),
        part.flag("reasoned") || part.flag("reopens"),
        part.flag("reopens"),
        part.codeIfAny("undone"));
  }

  /** A move of a lifecycle whose record is not known: only what needs no record. */
  static Move alone(Part.Named named) {
    var part = named.part();
    return new Move(
        named.place(),
        named.code(),
        part.text("label"),
        part.codes("from"),
        part.codeIfAny("to"),
        part.codes("by"),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        approval(part),
        part.flag("reasoned") || part.flag("reopens"),
        part.flag("reopens"),
        part.codeIfAny("undone"));
  }

  /** Who is chosen with the move takes a role that the record has. */
  private void checkParties(Part part) {
    var roles = record.parties().stream().map(PartyRole::code).toList();
    var parties = part.scalars("parties");
    known.once(parties);
    parties.forEach(role -> known.code(role, "the role", roles));
  }

  /** A record that stays in its state is not opened again. */
  private void checkStays(Part part) {
    if (part.flag("reopens") && !part.has("to")) {
      part.scalar("reopens")
          .ifPresent(
              reopens ->
                  known.wrong(
                      reopens,
                      "reopens in a move that stays in its state",
                      "reopens with to",
                      "say which state it leads back to, or write reasoned: true"));
    }
  }

  private List<String> asks(Part part) {
    var asks = part.scalars("asks");
    known.once(asks);
    return asks.stream().flatMap(name -> known.filledIn(name, record).stream()).distinct().toList();
  }

  private List<Rule> must(Part part, Optional<FieldKind.Group> group, FieldNames names) {
    if (part.has("adds") && group.isEmpty()) {
      return ReadRules.unread(part.named("must"), record);
    }
    return rules.read(part.named("must"), record, ReadMeasures.scope(record, group), names);
  }

  private List<String> notBy(Part part, FieldNames names) {
    var own = new TreeSet<String>();
    moves.forEach(move -> own.add(move.code().value()));
    own.add(ClockDefinition.OPENED.value());
    known.once(part.scalars("not-by"));
    return part.scalars("not-by").stream()
        .filter(who -> own.contains(who.text()) || isOfficer(who, own, names))
        .map(who -> own.contains(who.text()) ? who.text() : FieldNames.whole(record, who.text()))
        .toList();
  }

  private boolean isOfficer(Yaml.Scalar who, TreeSet<String> moves, FieldNames names) {
    if (!names.has(who.text())) {
      Catalogue.unknown(findings, who, "the move or text field", names.and(moves));
      return false;
    }
    return names.check(
        who,
        findings,
        type -> type instanceof Type.Text,
        "a text field that holds an officer’s code");
  }

  private static Optional<Approval> approval(Part part) {
    return part.part("approval")
        .map(approval -> new Approval(approval.codes("by"), approval.whole("people", 1)));
  }
}
