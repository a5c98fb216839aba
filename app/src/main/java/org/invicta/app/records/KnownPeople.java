package org.invicta.app.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people again by what records say of them: only by records that may be read, so that nobody is found by a record withheld. */
@Component
public final class KnownPeople {

  private static final int MOST = 50;
  private static final int MOST_WORDS = 10;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final String TOLD =
      """
      select said.party_id,
        array_agg(said.value order by said.recorded_at desc) filter (where said.says = 'name') as names,
        (array_agg(said.value order by said.recorded_at desc) filter (where said.says = 'date-of-birth'))[1] as born,
        (array_agg(said.value order by said.recorded_at desc) filter (where said.says = 'address'))[1] as address,
        count(distinct said.record_id) as records, max(said.recorded_at) as last_said
      from assertion said join record on record.id = said.record_id
      where said.party_id = any(cast(:people as uuid[]))
      group by said.party_id
      order by last_said desc
      """;

  private static final String BY_NAME =
      """
      select distinct named.party_id
      from assertion named join record on record.id = named.record_id
      where named.says = 'name' and to_tsvector('simple', named.value) @@ to_tsquery('simple', :words)
        and (cast(:born as text) is null or exists (
          select from assertion dated join record on record.id = dated.record_id
          where dated.party_id = named.party_id and dated.says = 'date-of-birth' and dated.value = :born
        ))
      limit :most
      """;

  private static final String BY_BIRTH =
      """
      select distinct dated.party_id
      from assertion dated join record on record.id = dated.record_id
      where dated.says = 'date-of-birth' and dated.value = :born
      limit :most
      """;

  private final JdbcClient jdbc;

  KnownPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * People whom a record names with all these words, each at the beginning of a part of the name, in any order and case; those of
   * whom something was said last come first. Nobody where neither a name nor a date is given.
   *
   * @param born only those said to be born on this day
   */
  public List<KnownPerson> search(String name, Optional<LocalDate> born) {
    var words = words(name);
    if (words.isEmpty() && born.isEmpty()) {
      return List.of();
    }
    var found =
        jdbc.sql(words.isEmpty() ? BY_BIRTH : BY_NAME)
            .param("words", words)
            .param("born", born.map(LocalDate::toString).orElse(null), Types.VARCHAR)
            .param("most", MOST)
            .query((row, number) -> row.getObject(1, UUID.class))
            .list();
    return told(found);
  }

  /** What was said last of a person; empty when no record that may be read says anything. */
  public Optional<KnownPerson> latest(UUID person) {
    return told(List.of(person)).stream().findFirst();
  }

  List<KnownPerson> told(List<UUID> people) {
    if (people.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(TOLD)
        .param("people", people.stream().map(UUID::toString).toArray(String[]::new))
        .query(KnownPeople::person)
        .list();
  }

  private static String words(String name) {
    return Arrays.stream(BETWEEN_WORDS.split(name.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .map(word -> word + ":*")
        .collect(Collectors.joining(" & "));
  }

  private static KnownPerson person(ResultSet row, int number) throws SQLException {
    var names = row.getArray("names");
    return new KnownPerson(
        row.getObject("party_id", UUID.class),
        names == null ? List.of() : Arrays.stream((String[]) names.getArray()).distinct().toList(),
        Optional.ofNullable(row.getString("born")).flatMap(KnownPeople::day),
        Optional.ofNullable(row.getString("address")),
        row.getLong("records"));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
