package org.invicta.engine.definition.load;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.PolicyValue;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.RecordDefinition.PartyRole;
import org.invicta.engine.definition.yaml.Yaml;
import org.invicta.engine.expression.Type;

/** Tells of names that lead nowhere, or to something that will not do there. */
final class Known {
  /** The role of whoever acts for the application itself. */
  static final Code SYSTEM = new Code("system");

  /** The role of a partner who follows a link. */
  static final Code PARTNER = new Code("partner");

  private final Map<Code, PolicyValue> values;
  private final Findings findings;

  Known(Map<Code, PolicyValue> values, Findings findings) {
    this.values = values;
    this.findings = findings;
  }

  /** Whether a code is one of these; codes that are none have been told already. */
  boolean code(Yaml.Scalar code, String what, Collection<Code> known) {
    if (!Code.isCode(code.text()) || known.contains(new Code(code.text()))) {
      return true;
    }
    var names = new TreeSet<String>();
    known.forEach(one -> names.add(one.value()));
    Catalogue.unknown(findings, code, what, names);
    return false;
  }

  /** The moves something follows, or the opening of the record. */
  void moves(List<Yaml.Scalar> codes, List<Move> moves) {
    var known = new HashSet<Code>();
    moves.forEach(move -> known.add(move.code()));
    known.add(ClockDefinition.OPENED);
    codes.forEach(code -> code(code, "the move", known));
  }

  /** A move that somebody with this role makes. */
  void moveBy(Yaml.Scalar code, List<Move> moves, Code role) {
    if (!code(code, "the move", moves.stream().map(Move::code).toList())) {
      return;
    }
    moves.stream()
        .filter(move -> move.code().value().equals(code.text()))
        .filter(move -> !move.by().isEmpty() && !move.by().contains(role))
        .forEach(
            move ->
                wrong(
                    code,
                    "the move " + move.code() + ", which " + role + " may not make",
                    "moves that everyone may make, or by: [" + role + "]",
                    "let " + role + " make it, or name another move"));
  }

  /** A role of a record that this kind of party takes. */
  void role(Yaml.Scalar code, RecordDefinition record, PartyKind kind) {
    var roles = record.parties();
    if (code(code, "the role", roles.stream().map(PartyRole::code).toList())) {
      roles.stream()
          .filter(role -> role.code().value().equals(code.text()) && role.is() != kind)
          .forEach(role -> wrongRole(code, role.is(), kind));
    }
  }

  void wrongRole(Yaml.Scalar name, PartyKind is, PartyKind wanted) {
    wrong(
        name,
        name.text() + ", which is " + called(is),
        called(wanted),
        "name a role of " + called(wanted));
  }

  private static String called(PartyKind kind) {
    return switch (kind) {
      case PERSON -> "a person";
      case PLACE -> "a place";
      case ORGANISATION -> "an organisation";
    };
  }

  /** A policy value that is a length of time. One that does not exist is told elsewhere. */
  void duration(Yaml.Scalar code) {
    Optional.of(code.text())
        .filter(Code::isCode)
        .flatMap(text -> Optional.ofNullable(values.get(new Code(text))))
        .filter(value -> !(value.type() instanceof Type.Duration))
        .ifPresent(
            value ->
                wrong(
                    code,
                    "the value " + value.code() + ", which is not a length of time",
                    "a value with type: duration",
                    "name another value, or give this one as a length of time such as PT6H"));
  }

  /** The repeated group that a field of a record holds. */
  Optional<FieldKind.Group> group(Yaml.Scalar name, RecordDefinition record) {
    var group = FieldNames.groupAt(record, name.text());
    if (group.isEmpty()) {
      FieldNames.of(record).check(name, findings, _ -> false, "a field of kind group");
    }
    return group;
  }

  /** A field of a record that is filled in; not a role, and nothing that is worked out. */
  Optional<String> filledIn(Yaml.Scalar name, RecordDefinition record) {
    var field = record.field(name.text());
    if (field.isEmpty()) {
      var known = new TreeSet<String>();
      record.fields().forEach(one -> known.add(one.section().code() + "." + one.field().code()));
      Catalogue.unknown(findings, name, "the field", known);
      return Optional.empty();
    }
    if (field.get().field().kind() instanceof FieldKind.Computed) {
      wrong(
          name,
          "the field " + name.text() + ", which is worked out",
          "fields that are filled in",
          "name another field");
      return Optional.empty();
    }
    return Optional.of(FieldNames.whole(record, name.text()));
  }

  /** Tells of a second mention of the same. */
  void once(List<Yaml.Scalar> names) {
    var seen = new HashSet<String>();
    names.stream()
        .filter(name -> !seen.add(name.text()))
        .forEach(
            name ->
                findings.add(
                    name.place(),
                    FindingCode.DUPLICATE_CODE,
                    name.text() + " a second time",
                    "each once in a list",
                    "take one of the two out"));
  }

  void wrong(Yaml at, String found, String allowed, String todo) {
    findings.add(at.place(), FindingCode.WRONG_TYPE, found, allowed, todo);
  }
}
