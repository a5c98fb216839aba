package org.invicta.engine.definition.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.RecordDefinition.PartyRole;
import org.invicta.engine.definition.Then;
import org.invicta.engine.definition.Then.Route;
import org.invicta.engine.definition.yaml.Yaml;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Scope;

/** Reads what follows from the moves of one lifecycle: records that are created, and moves of the record this one came from. */
final class ReadThen {
  private final RecordDefinition record;
  private final List<Move> moves;
  private final Map<Code, RecordDefinition> records;
  private final Map<Code, LifecycleDefinition> lifecycles;
  private final Known known;
  private final Formulas formulas;

  ReadThen(
      RecordDefinition record,
      List<Move> moves,
      Map<Code, RecordDefinition> records,
      Map<Code, LifecycleDefinition> lifecycles,
      Known known,
      Formulas formulas) {
    this.record = record;
    this.moves = moves;
    this.records = records;
    this.lifecycles = lifecycles;
    this.known = known;
    this.formulas = formulas;
  }

  List<Then> read(Part lifecycle) {
    return lifecycle.named("then").stream()
        .map(named -> named.part().has("create") ? create(named) : move(named))
        .toList();
  }

  private Then create(Part.Named named) {
    var part = named.part();
    var type = part.code("create");
    var group = part.scalar("each").flatMap(each -> known.group(each, record));
    var clear = !part.has("each") || group.isPresent();
    var scope = ReadMeasures.scope(record, group);
    var target = Optional.ofNullable(records.get(type)).filter(_ -> clear);
    var route = part.part("route");
    route.filter(_ -> clear).ifPresent(how -> checkRoute(how, group, target));
    var nobody =
        route.filter(_ -> clear).flatMap(how -> Optional.ofNullable(records.get(how.code("none"))));
    nobody.ifPresent(none -> sets(part, none, scope));
    nobody.ifPresent(none -> parties(part, none, group));
    return new Then.Create(
        named.place(),
        named.code(),
        on(part),
        clear ? when(part, scope) : Optional.empty(),
        type,
        part.textIfAny("each").map(each -> FieldNames.whole(record, each)),
        target.map(to -> sets(part, to, scope)).orElse(Map.of()),
        target.map(to -> parties(part, to, group)).orElse(Map.of()),
        route.map(how -> route(how, group)));
  }

  private Then move(Part.Named named) {
    var part = named.part();
    var type = part.code("of");
    var origin = Optional.ofNullable(records.get(type));
    if (origin.isPresent()) {
      var itsMoves =
          Optional.ofNullable(lifecycles.get(type))
              .map(LifecycleDefinition::moves)
              .orElse(List.of());
      part.scalar("move").ifPresent(move -> checkMove(move, itsMoves));
    }
    return new Then.MoveOrigin(
        named.place(),
        named.code(),
        on(part),
        when(part, Scope.of(record)),
        type,
        part.code("move"),
        origin.map(to -> sets(part, to, Scope.of(record))).orElse(Map.of()));
  }

  /** The application makes the move, and cannot wait for anybody’s agreement. */
  private void checkMove(Yaml.Scalar written, List<Move> itsMoves) {
    known.moveBy(written, itsMoves, Known.SYSTEM);
    itsMoves.stream()
        .filter(move -> move.code().value().equals(written.text()))
        .filter(move -> move.approval().isPresent())
        .forEach(
            move ->
                known.wrong(
                    written,
                    "the move " + move.code() + ", which needs approval",
                    "moves that need nobody’s approval",
                    "name another move, or take its approval out"));
  }

  private List<Code> on(Part part) {
    known.moves(part.scalars("on"), moves);
    return part.codes("on");
  }

  private Optional<Expression> when(Part part, Scope scope) {
    return part.scalar("when").flatMap(when -> formulas.condition(when, scope));
  }

  /** The fields that are filled: they exist where they are filled, and what fills them fits. */
  private Map<String, Expression> sets(Part part, RecordDefinition target, Scope scope) {
    var sets = new LinkedHashMap<String, Expression>();
    for (var entry : entries(part, "sets")) {
      var field = known.filledIn(nameOf(entry), target);
      if (field.isPresent() && entry.value() instanceof Yaml.Scalar formula) {
        var wanted = target.field(field.get()).orElseThrow().field().kind();
        formulas
            .giving(wanted.type(), formula, scope)
            .filter(given -> sameItems(given, wanted, formula))
            .filter(given -> fits(given, wanted, formula))
            .ifPresent(given -> sets.put(field.get(), given));
      }
    }
    return sets;
  }

  /** A group is copied only into one whose items have all of its fields. */
  private boolean sameItems(Expression given, FieldKind wanted, Yaml.Scalar formula) {
    var from = GroupFields.of(given.type());
    var missing =
        from.keySet().stream().filter(code -> !GroupFields.fits(code, from, wanted)).toList();
    if (missing.isEmpty()) {
      return true;
    }
    known.wrong(
        formula,
        "items with " + String.join(", ", missing),
        "items whose fields the other group has as well",
        "give both groups the same fields");
    return false;
  }

  /** Text is copied only where all of it finds room: otherwise the move could not be made. */
  private boolean fits(Expression given, FieldKind wanted, Yaml.Scalar formula) {
    if (!(wanted instanceof FieldKind.Text(var room, var _))
        || !(given instanceof Expression.Path path)
        || !(kindOf(path.names()).orElse(wanted) instanceof FieldKind.Text(var length, var _))
        || length <= room) {
      return true;
    }
    known.wrong(
        formula,
        "text of up to " + length + " characters",
        "at most " + room + " characters, as the field allows",
        "give both fields the same at-most");
    return false;
  }

  /** The kind of a field of this record, or of an item by its group's {@code one}. */
  private Optional<FieldKind> kindOf(List<String> names) {
    return record
        .field(String.join(".", names))
        .map(located -> located.field().kind())
        .or(
            () ->
                FieldNames.groups(record)
                    .filter(group -> group.one().value().equals(names.getFirst()))
                    .flatMap(group -> group.fields().stream())
                    .filter(field -> names.size() == 2 && field.code().value().equals(names.get(1)))
                    .map(Field::kind)
                    .findFirst());
  }

  /** Who takes part: roles of the record created, taken over from roles of this record or person fields of the item. */
  private Map<Code, String> parties(
      Part part, RecordDefinition target, Optional<FieldKind.Group> group) {
    var parties = new LinkedHashMap<Code, String>();
    for (var entry : entries(part, "parties")) {
      var name = nameOf(entry);
      var role =
          target.parties().stream()
              .filter(candidate -> candidate.code().value().equals(name.text()))
              .findFirst();
      if (role.isEmpty()) {
        known.code(name, "the role", target.parties().stream().map(PartyRole::code).toList());
      } else if (entry.value() instanceof Yaml.Scalar from) {
        party(from, role.get().is(), group)
            .ifPresent(found -> parties.put(role.get().code(), found));
      }
    }
    return parties;
  }

  /** A role of this record, or a field of the item, that holds this kind of party. */
  private Optional<String> party(
      Yaml.Scalar from, PartyKind wanted, Optional<FieldKind.Group> group) {
    var sources = PartySources.of(record, group);
    var name = sources.plain(from.text());
    var kind = sources.kind(name);
    if (kind.isEmpty()) {
      known.code(from, "the role or field", sources.codes());
      return Optional.empty();
    }
    if (kind.get() != wanted) {
      known.wrongRole(from, kind.get(), wanted);
      return Optional.empty();
    }
    return Optional.of(name);
  }

  private void checkRoute(
      Part route, Optional<FieldKind.Group> group, Optional<RecordDefinition> target) {
    route.scalar("child").ifPresent(child -> party(child, PartyKind.PERSON, group));
    target.ifPresent(
        to -> route.scalar("role").ifPresent(role -> known.role(role, to, PartyKind.ORGANISATION)));
  }

  private Route route(Part route, Optional<FieldKind.Group> group) {
    return new Route(
        route.code("by"),
        PartySources.of(record, group).plain(route.text("child")),
        route.code("role"),
        route.code("none"));
  }

  private static List<Yaml.Entry> entries(Part part, String key) {
    return part.part(key).map(inner -> inner.mapping().entries()).orElse(List.of());
  }

  private static Yaml.Scalar nameOf(Yaml.Entry entry) {
    return new Yaml.Scalar(entry.place(), entry.key(), false, entry.key());
  }
}
