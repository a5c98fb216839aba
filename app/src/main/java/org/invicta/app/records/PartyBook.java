package org.invicta.app.records;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.audit.Seen;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PartyKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people, places and organisations by what is known of them, and says what they are called. */
@Component
public class PartyBook {

  private final JdbcClient jdbc;
  private final KnownPeople people;

  PartyBook(JdbcClient jdbc, KnownPeople people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  /**
   * Somebody or something known.
   *
   * @param about what tells one from another of the same name: the date of birth as {@code 2012-05-21}, or nothing
   */
  public record Known(UUID id, String title, String about) {

    /** The id alone. */
    @Override
    public String toString() {
      return "Known[" + id + "]";
    }
  }

  /** People of a name, each word of it the beginning of a part of the name; with a date of birth only those born on it. */
  public List<Known> people(String name, Optional<LocalDate> born, int most) {
    return noted(
        PartyKind.PERSON,
        people.search(name, born).stream().limit(most).map(PartyBook::known).toList());
  }

  /** Places or organisations whose title has these words. */
  public List<Known> titled(PartyKind kind, String words, int most) {
    var table = table(kind);
    if (words.isBlank() || table.isEmpty()) {
      return List.of();
    }
    var found =
        jdbc.sql(
                """
            select id, title, %s as about from %s
            where title ilike '%%' || :words || '%%' escape '\\'
            order by title, id limit :most
            """
                    .formatted(kind == PartyKind.ORGANISATION ? "code" : "''", table.get()))
            .param("words", words.strip().replaceAll("([\\\\%_])", "\\\\$1"))
            .param("most", most)
            .query((row, number) -> known(row))
            .list();
    return noted(kind, found);
  }

  private static List<Known> noted(PartyKind kind, List<Known> found) {
    Seen.found(
        new Code(kind.name().toLowerCase(Locale.ROOT)), found.stream().map(Known::id).toList());
    return found;
  }

  /** What parties are called, by id; those not known are left out. */
  public Map<UUID, Known> names(Collection<UUID> ids) {
    var named = new LinkedHashMap<UUID, Known>();
    if (ids.isEmpty()) {
      return named;
    }
    people.told(List.copyOf(ids)).forEach(person -> named.put(person.id(), known(person)));
    jdbc.sql(
            """
            select id, title, '' as about from place where id = any(cast(:ids as uuid[]))
            union all select id, title, code from organisation where id = any(cast(:ids as uuid[]))
            """)
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, number) -> known(row))
        .list()
        .forEach(known -> named.put(known.id(), known));
    return named;
  }

  private static Optional<String> table(PartyKind kind) {
    return switch (kind) {
      case PERSON -> Optional.empty();
      case PLACE -> Optional.of("place");
      case ORGANISATION -> Optional.of("organisation");
    };
  }

  private static Known known(KnownPerson person) {
    return new Known(
        person.id(),
        person.names().stream().findFirst().orElse("A person without a name"),
        person.born().map(LocalDate::toString).orElse(""));
  }

  private static Known known(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Known(
        row.getObject("id", UUID.class), row.getString("title"), row.getString("about"));
  }
}
