package org.invicta.app.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.invicta.app.records.Assertion.Says;
import org.invicta.engine.body.Body;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.RecordDefinition.PartyRole;
import org.invicta.engine.expression.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enters the people that records say something of, and keeps what they say. */
@Component
final class WhoItIs {

  private static final String KEEP =
      """
      with entered as (
        insert into person (id, opened_at)
        select unnest(cast(:fresh as uuid[])), :now
      )
      insert into assertion (party_id, record_id, version, says, system, value, recorded_at)
      select cast(said.party as uuid), :record, :version, said.says, said.system, said.value, :now
      from unnest(:parties::text[], :says::text[], :systems::text[], :values::text[]) as said (party, says, system, value)
      on conflict do nothing
      """;

  private final JdbcClient jdbc;
  private final Ids ids;

  WhoItIs(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /**
   * Who takes part in a record.
   *
   * @param given those who were chosen
   * @param fresh those whom the record itself enters
   */
  record Taking(List<Party> given, List<Party> fresh) {

    List<Party> all() {
      if (fresh.isEmpty()) {
        return given;
      }
      var all = new ArrayList<>(given);
      all.addAll(fresh);
      return all;
    }
  }

  /** Those who were chosen, and a new person for each role in which the record names somebody who was not. */
  Taking part(RecordDefinition definition, Value.Group body, List<Party> given) {
    var fresh = new ArrayList<Party>(0);
    for (PartyRole role : definition.parties()) {
      if (role.is() == PartyKind.PERSON
          && role.says().isPresent()
          && given.stream().noneMatch(party -> party.role().equals(role.code()))
          && isNamed(definition, role.says().get(), body)) {
        fresh.add(new Party(role.code(), PartyKind.PERSON, ids.next()));
      }
    }
    return new Taking(given, fresh);
  }

  private static boolean isNamed(
      RecordDefinition definition, RecordDefinition.Says says, Value.Group body) {
    return !name(definition, says, body).isBlank()
        || says.born().flatMap(field -> Body.value(definition, body, field)).isPresent();
  }

  /** Keeps what a version says of people, where the version before did not say it. */
  void keep(
      RecordDefinition definition,
      Version version,
      Value.Group body,
      List<Assertion> before,
      List<Party> fresh) {
    var said = said(definition, body, version.parties());
    var news = said.stream().filter(one -> !before.contains(one)).toList();
    if (news.isEmpty() && fresh.isEmpty()) {
      return;
    }
    keep(version.id(), version.version(), news, fresh, version.recordedAt());
  }

  private void keep(
      RecordId id, int version, List<Assertion> said, List<Party> fresh, Instant now) {
    jdbc.sql(KEEP)
        .param("fresh", fresh.stream().map(one -> one.id().toString()).toArray(String[]::new))
        .param("record", id.value())
        .param("version", version)
        .param("parties", said.stream().map(one -> one.party().toString()).toArray(String[]::new))
        .param("says", said.stream().map(one -> one.says().word()).toArray(String[]::new))
        .param("systems", said.stream().map(Assertion::system).toArray(String[]::new))
        .param("values", said.stream().map(Assertion::value).toArray(String[]::new))
        .param("now", Versions.utc(now))
        .update();
  }

  /** What a body says of the people in the roles it describes, where a role has one person. */
  static List<Assertion> said(RecordDefinition definition, Value.Group body, List<Party> parties) {
    var said = new ArrayList<Assertion>(0);
    for (PartyRole role : definition.parties()) {
      var people = parties.stream().filter(party -> party.role().equals(role.code())).toList();
      if (role.says().isPresent() && people.size() == 1) {
        said.addAll(said(definition, role.says().get(), body, people.getFirst().id()));
      }
    }
    return said;
  }

  private static List<Assertion> said(
      RecordDefinition definition, RecordDefinition.Says says, Value.Group body, UUID person) {
    var said = new ArrayList<Assertion>(3);
    var name = name(definition, says, body);
    if (!name.isBlank()) {
      said.add(new Assertion(person, Says.NAME, "", name));
    }
    says.born()
        .flatMap(field -> words(definition, body, field))
        .ifPresent(born -> said.add(new Assertion(person, Says.DATE_OF_BIRTH, "", born)));
    says.address()
        .flatMap(field -> words(definition, body, field))
        .ifPresent(address -> said.add(new Assertion(person, Says.ADDRESS, "", address)));
    return said;
  }

  /** Whom a body describes, by name and date of birth. */
  record Described(String name, String born) {}

  /** The first person whom a body describes; empty where it describes nobody. */
  static Optional<Described> described(RecordDefinition definition, Value.Group body) {
    return definition.parties().stream()
        .flatMap(role -> role.says().stream())
        .map(
            says ->
                new Described(
                    name(definition, says, body),
                    says.born().flatMap(field -> words(definition, body, field)).orElse("")))
        .findFirst();
  }

  static String name(RecordDefinition definition, RecordDefinition.Says says, Value.Group body) {
    return says.names().stream()
        .map(field -> words(definition, body, field).orElse(""))
        .filter(word -> !word.isBlank())
        .collect(Collectors.joining(" "));
  }

  static Optional<String> words(RecordDefinition definition, Value.Group body, String field) {
    return Body.value(definition, body, field)
        .map(
            value ->
                switch (value) {
                  case Value.Text(var text) -> text.strip();
                  case Value.Day(var day) -> day.toString();
                  case Value.Nothing _,
                      Value.Number _,
                      Value.Flag _,
                      Value.Moment _,
                      Value.Span _,
                      Value.Items _,
                      Value.Group _ ->
                      "";
                })
        .filter(words -> !Objects.equals(words, ""));
  }
}
