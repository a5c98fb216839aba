package org.invicta.app.records;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.invicta.engine.body.Body;
import org.invicta.engine.body.Surrounding;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.Then;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Draws up the records that follow from another. */
@Component
final class Drafting {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Definitions definitions;
  private final ObjectProvider<Routes> routes;
  private final EnrolledChildren enrolled;
  private final InstantSource clock;

  Drafting(
      Definitions definitions,
      ObjectProvider<Routes> routes,
      EnrolledChildren enrolled,
      InstantSource clock) {
    this.definitions = definitions;
    this.routes = routes;
    this.enrolled = enrolled;
    this.clock = clock;
  }

  /** A record to be opened, and what one such record is called. */
  record Drafted(Draft draft, String title) {}

  /**
   * What a record of a type, or one item of a group in it, says to those that follow.
   *
   * @param item the item; empty when the record as a whole is meant
   * @param number the number of the item, from 1; 0 for the whole
   */
  private record Source(
      RecordType type,
      Snapshot record,
      Surrounding around,
      Optional<Value.Group> item,
      int number) {

    Value value(Expression expression) {
      return asAnswered(expression)
          .orElseGet(() -> type.conditions().evaluate(expression, around.body(), around.names()));
    }

    /** A field as it stands: that an answer is not known is an answer too, which expressions do not see. */
    private Optional<Value> asAnswered(Expression expression) {
      return expression instanceof Expression.Path(var _, var _, var names)
              && !around.names().members().containsKey(names.getFirst())
          ? Body.value(type.definition(), record.body(), String.join(".", names))
          : Optional.empty();
    }

    boolean holds(Optional<Expression> when) {
      return when.map(found -> around.isTrue(found, type.conditions())).orElse(true);
    }

    /** The parties in a role of the record, or the one in a field of the item or of the record. */
    List<UUID> parties(String named) {
      var inField =
          inItem(named)
              .or(() -> Body.value(type.definition(), record.body(), named).flatMap(Source::id));
      return inField.map(List::of).orElseGet(() -> inRole(named));
    }

    private List<UUID> inRole(String named) {
      return record.parties().stream()
          .filter(party -> party.role().value().equals(named))
          .map(Party::id)
          .toList();
    }

    /** The same with a person in a field of the item. */
    Source naming(String field, UUID person) {
      var members = new LinkedHashMap<>(item.orElseThrow().members());
      members.put(field.substring(field.lastIndexOf('.') + 1), new Value.Text(person.toString()));
      return new Source(type, record, around, Optional.of(new Value.Group(members)), number);
    }

    /** The party in a field of the item, by itself or behind the group's {@code one}. */
    Optional<UUID> inItem(String named) {
      var field = named.substring(named.lastIndexOf('.') + 1);
      return item.flatMap(group -> Optional.ofNullable(group.members().get(field)))
          .flatMap(Source::id);
    }

    private static Optional<UUID> id(Value value) {
      return value instanceof Value.Text(var text) && isId(text)
          ? Optional.of(UUID.fromString(text))
          : Optional.empty();
    }

    private static boolean isId(String text) {
      return ID.matcher(text).matches();
    }
  }

  /** The records that are to follow; none where the condition does not hold. */
  List<Drafted> drafts(RecordType type, Then.Create create, Snapshot record) {
    return sources(type, create, record).stream()
        .filter(source -> source.holds(create.when()))
        .map(source -> known(create, source))
        .flatMap(source -> drafts(create, source).stream())
        .toList();
  }

  /** Whether the condition of what follows holds. */
  boolean applies(RecordType type, Then then, Snapshot record) {
    return whole(type, record).holds(then.when());
  }

  /** The fields of the record it came from that are filled: sections with their fields. */
  Value.Group sets(RecordType type, Then.MoveOrigin back, Snapshot record) {
    var sets =
        definitions
            .of(back.type())
            .map(target -> FullNames.of(target.definition(), back.sets()))
            .orElseGet(back::sets);
    return Overlay.saying(values(whole(type, record), sets));
  }

  private static Source whole(RecordType type, Snapshot record) {
    return new Source(type, record, surrounding(type, record), Optional.empty(), 0);
  }

  private static Surrounding surrounding(RecordType type, Snapshot record) {
    return Surrounding.of(type.definition(), record.body())
        .with(Deciding.parties(record.parties()));
  }

  private static List<Source> sources(RecordType type, Then.Create create, Snapshot record) {
    if (create.each().isEmpty()) {
      return List.of(whole(type, record));
    }
    var group = FullNames.of(type.definition(), create.each().get());
    var around = surrounding(type, record);
    var sources = new ArrayList<Source>();
    for (Value item : Overlay.items(record.body(), group)) {
      if (item instanceof Value.Group one) {
        sources.add(
            new Source(
                type, record, around.with(group, one), Optional.of(one), sources.size() + 1));
      }
    }
    return sources;
  }

  /** An item whose child nobody has picked out names the one enrolled child it can only mean. */
  private Source known(Then.Create create, Source source) {
    if (create.route().isEmpty() || source.item().isEmpty()) {
      return source;
    }
    var field = create.route().get().child();
    return source.parties(field).isEmpty()
        ? meant(create, source).map(child -> source.naming(field, child)).orElse(source)
        : source;
  }

  private Optional<UUID> meant(Then.Create create, Source source) {
    return definitions
        .of(create.type())
        .map(RecordType::definition)
        .flatMap(
            definition -> {
              var body = Overlay.saying(values(source, FullNames.of(definition, create.sets())));
              return WhoItIs.described(definition, body)
                  .flatMap(who -> enrolled.find(who.name(), who.born()));
            });
  }

  private List<Drafted> drafts(Then.Create create, Source source) {
    var key = key(create, source);
    if (create.route().isEmpty()) {
      return List.of(draft(create, create.type(), source, key, List.of()));
    }
    var route = create.route().get();
    var receivers = receivers(route, source);
    if (receivers.isEmpty()) {
      return List.of(draft(create, route.none(), source, key, List.of()));
    }
    return receivers.stream()
        .map(
            receiver ->
                draft(
                    create,
                    create.type(),
                    source,
                    key + "/" + receiver,
                    List.of(new Party(route.role(), PartyKind.ORGANISATION, receiver))))
        .toList();
  }

  /** An item that names a person is known by that person wherever it stands in its group, others by their number. */
  private static String key(Then.Create create, Source source) {
    var whole = source.record().id() + "/" + create.code();
    if (source.item().isEmpty()) {
      return whole;
    }
    return create.parties().values().stream()
        .sorted()
        .flatMap(named -> source.inItem(named).stream())
        .findFirst()
        .map(person -> whole + "/" + person)
        .orElseGet(() -> whole + "/" + source.number());
  }

  private List<UUID> receivers(Then.Route route, Source source) {
    var on = LocalDate.ofInstant(clock.instant(), London.ZONE);
    return source.parties(route.child()).stream()
        .map(child -> new Party(new Code(route.child()), PartyKind.PERSON, child))
        .flatMap(
            child -> routes.stream().flatMap(one -> one.receivers(route.by(), child, on).stream()))
        .distinct()
        .sorted()
        .toList();
  }

  private Drafted draft(
      Then.Create create, Code type, Source source, String key, List<Party> more) {
    var definition =
        definitions
            .of(type)
            .map(RecordType::definition)
            .orElseThrow(() -> new CannotFollow(List.of(OpenRecord.unknownType(type.value()))));
    var sets = FullNames.of(definition, create.sets());
    sets.keySet().removeIf(field -> definition.field(field).isEmpty());
    var parties = new ArrayList<>(more);
    create
        .parties()
        .forEach((role, named) -> parties.addAll(parties(definition, role, source, named)));
    return new Drafted(
        new Draft(
            type,
            Optional.of(key),
            Overlay.saying(values(source, sets)),
            parties,
            source.record().trueFrom()),
        definition.title());
  }

  private static List<Party> parties(
      RecordDefinition definition, Code role, Source source, String named) {
    return definition.parties().stream()
        .filter(one -> one.code().equals(role))
        .flatMap(one -> source.parties(named).stream().map(id -> new Party(role, one.is(), id)))
        .toList();
  }

  private static Map<String, Value> values(Source source, Map<String, Expression> sets) {
    var values = new LinkedHashMap<String, Value>();
    sets.forEach((field, expression) -> values.put(field, source.value(expression)));
    return values;
  }
}
