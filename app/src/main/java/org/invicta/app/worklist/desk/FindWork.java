package org.invicta.app.worklist.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.invicta.app.access.SignedIn;
import org.invicta.app.records.RecordId;
import org.invicta.engine.definition.AccessDefinition.Scope;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds and counts what desks show. The condition of a state is written once ({@link #one}); counts put nothing but {@code count(*)}
 * in front of it, lists nothing but an order and a limit behind it.
 */
@Component
public class FindWork {
  private final JdbcClient jdbc;
  private final Practice practice;
  private final InstantSource time;

  FindWork(JdbcClient jdbc, Practice practice, InstantSource time) {
    this.jdbc = jdbc;
    this.practice = practice;
    this.time = time;
  }

  /** How many there are in each state of each type; states without any are there with 0. */
  public Counted count(Search search, SignedIn officer) {
    var pairs = search.pairs();
    if (pairs.isEmpty()) {
      return new Counted(Map.of());
    }
    var arms = new ArrayList<String>();
    for (var at = 0; at < pairs.size(); at++) {
      arms.add("select %d as pair, count(*) as many %s".formatted(at, one(search, officer, at)));
    }
    var counts = new LinkedHashMap<Search.Pair, Long>();
    jdbc.sql(String.join("\nunion all\n", arms) + "\norder by pair")
        .params(params(search, officer))
        .query((row, number) -> Map.entry(row.getInt("pair"), row.getLong("many")))
        .list()
        .forEach(row -> counts.put(pairs.get(row.getKey()), row.getValue()));
    return new Counted(counts);
  }

  /** So many of them, from an offset on. */
  public List<Item> list(Search search, SignedIn officer, Sorted sorted, int most, int offset) {
    var pairs = search.pairs();
    if (pairs.isEmpty()) {
      return List.of();
    }
    var arms = new ArrayList<String>();
    for (var at = 0; at < pairs.size(); at++) {
      // each state by itself comes in order from an index
      arms.add(
          "(select d.* %s order by %s limit :until)"
              .formatted(one(search, officer, at), sorted.sql()));
    }
    return jdbc.sql(
            "select * from (%s) found order by %s limit :most offset :offset"
                .formatted(String.join("\nunion all\n", arms), sorted.sql()))
        .params(params(search, officer))
        .param("until", most + offset)
        .param("most", most)
        .param("offset", offset)
        .query(FindWork::item)
        .list();
  }

  /** Those of these records that somebody may see on a desk. */
  public List<Item> among(List<RecordId> records, Code type, SignedIn officer) {
    var reader = Reader.of(practice, type, officer);
    return jdbc.sql(
            "select * from %s d where d.type = :type and d.record_id = any(:records)"
                .formatted(reader.sql()))
        .params(reader.params())
        .param("type", type.value())
        .param("records", records.stream().map(RecordId::value).toArray(UUID[]::new))
        .query(FindWork::item)
        .list();
  }

  /** The units, or the holders, of what somebody may see of a type, in order. */
  public List<String> known(Sorted.By column, Code type, SignedIn officer) {
    var name = column == Sorted.By.HOLDER ? "holder" : "unit";
    var reader = Reader.of(practice, type, officer);
    // a step for each value that there is, not for each row
    return List.copyOf(
        new TreeSet<>(
            jdbc.sql(
                    """
                    with recursive step as (
                      (select min(d.%1$s) as value from %2$s d where d.type = :type and d.%1$s <> '')
                      union all
                      select (select min(d.%1$s) from %2$s d where d.type = :type and d.%1$s > step.value) from step where step.value is not null
                    )
                    select value from step where value is not null
                    """
                        .formatted(name, reader.sql()))
                .params(reader.params())
                .param("type", type.value())
                .query(String.class)
                .list()));
  }

  /**
   * Whether somebody made the last change to whose work a record is, and it was so before. Of the first change the unit before is not
   * kept: there the unit has to be their own, unless they see every unit's work.
   */
  boolean isOwnChange(Before was, SignedIn officer) {
    return jdbc.sql(
            """
            select now.changed_by = :me and case
                when before.record_id is not null then before.unit = :unit and coalesce(before.holder, '') = :holder
                else now.version = 2 and :holder = '' and (now.unit = :unit or :unit = :myUnit or r.type = any (:force))
              end
            from work_change now
            join record r on r.id = now.record_id
            left join work_change before on before.record_id = now.record_id and before.version = now.version - 1
            where now.record_id = :record and now.version = :version
            """)
        .param("me", officer.officer().value())
        .param("unit", was.unit())
        .param("holder", was.holder().orElse(""))
        .param("myUnit", officer.unit())
        .param("force", everywhere(officer))
        .param("record", was.now().record().value())
        .param("version", was.now().version())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private String[] everywhere(SignedIn officer) {
    return practice.records().keySet().stream()
        .filter(type -> scope(type, officer).filter(it -> it == Scope.FORCE).isPresent())
        .map(Code::value)
        .toArray(String[]::new);
  }

  /** How far somebody sees records of a type; empty for not at all. */
  public Optional<Scope> scope(Code type, SignedIn officer) {
    return Reader.scope(practice, practice.definitionOf(type), officer);
  }

  /** Where and what: the one condition of a state of a type. */
  private String one(Search search, SignedIn officer, int at) {
    var pair = search.pairs().get(at);
    var sql = new StringBuilder("from ");
    sql.append(Reader.of(practice, pair.type(), officer).sql());
    sql.append(" d where d.type = :type%1$d and d.state = :state%1$d".formatted(at));
    var narrowed = search.narrowed();
    narrowed.unit().ifPresent(_ -> sql.append(" and d.unit = :unit"));
    narrowed.holder().ifPresent(_ -> sql.append(" and d.holder = :holder"));
    if (narrowed.nobody()) {
      sql.append(" and d.holder is null");
    }
    if (narrowed.overdue()) {
      sql.append(" and d.due < :now");
    }
    return sql.toString();
  }

  private Map<String, Object> params(Search search, SignedIn officer) {
    var params = new HashMap<String, Object>();
    var pairs = search.pairs();
    for (var at = 0; at < pairs.size(); at++) {
      params.put("type" + at, pairs.get(at).type().value());
      params.put("state" + at, pairs.get(at).state().value());
    }
    search.types().forEach(type -> params.putAll(typed(type, officer)));
    search.narrowed().unit().ifPresent(unit -> params.put("unit", unit));
    search.narrowed().holder().ifPresent(holder -> params.put("holder", holder));
    params.put("now", OffsetDateTime.ofInstant(time.instant(), ZoneOffset.UTC));
    return params;
  }

  private Map<String, Object> typed(Code type, SignedIn officer) {
    return Reader.of(practice, type, officer).params();
  }

  private static Item item(ResultSet row, int number) throws SQLException {
    return new Item(
        new RecordId(row.getObject("record_id", UUID.class)),
        new Code(row.getString("type")),
        new Code(row.getString("state")),
        row.getString("unit"),
        Optional.ofNullable(row.getString("holder")),
        row.getInt("version"),
        row.getString("opened_by"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("due", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
