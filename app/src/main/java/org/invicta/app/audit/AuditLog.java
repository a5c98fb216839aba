package org.invicta.app.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.invicta.engine.definition.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds to the log, in the name of whoever is signed in: the database takes officer, unit and purpose from its own session. Changes are
 * logged by the database itself, in the transaction that makes them.
 */
@Component
public final class AuditLog {

  private final JdbcClient jdbc;

  AuditLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Somebody who looked at, changed or disclosed a record.
   *
   * @param kind what was done, such as {@code read}
   * @param people the people in it at that time
   * @param detail what else has to be known, such as the move made
   */
  public record Entry(
      OffsetDateTime at,
      String kind,
      String officer,
      String unit,
      String purpose,
      String type,
      List<UUID> people,
      String through,
      String detail) {
    public Entry {
      people = List.copyOf(people);
    }
  }

  /** Something of a record leaves for somebody outside; in the transaction that sends it. */
  public void disclose(
      UUID record, Code type, Collection<UUID> people, String through, String receiver) {
    add("disclosure", type.value(), List.of(record), people, through, receiver);
  }

  /** Somebody is refused a record. */
  public void refused(UUID record, String type, String through) {
    add("refused", type, List.of(record), List.of(), through, "");
  }

  /** Who looked at a record and did what with it, the newest first; only for records that the person asking may see. */
  public List<Entry> about(UUID record, int most) {
    return jdbc.sql(
            """
            select at, kind, officer, unit, purpose, type, people, through, detail
            from audit.entry where records @> array[:record]::uuid[] order by at desc limit :most
            """)
        .param("record", record)
        .param("most", most)
        .query(AuditLog::entry)
        .list();
  }

  /** Writes down what a request has seen so far. */
  void write(Seen seen, String through) {
    for (Seen.One one : seen.takeRead()) {
      add("read", one.type().value(), List.of(one.record()), one.people(), through, "");
    }
    for (Seen.Listed list : seen.takeListed()) {
      add(
          "search",
          list.type().value(),
          list.records(),
          list.people(),
          through,
          list.records().size() + " listed");
    }
    seen.takeFound()
        .forEach(
            (kind, parties) ->
                add(
                    "search",
                    kind.value(),
                    List.of(),
                    parties,
                    through,
                    parties.size() + " found by name"));
  }

  private void add(
      String kind,
      String type,
      Collection<UUID> records,
      Collection<UUID> people,
      String through,
      String detail) {
    jdbc.sql("select audit.add(:kind, :type, :records, :people, :through, :detail)")
        .param("kind", kind)
        .param("type", type)
        .param("records", records.toArray(UUID[]::new))
        .param("people", people.toArray(UUID[]::new))
        .param("through", through)
        .param("detail", detail)
        .query((row, number) -> true)
        .list();
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getObject("at", OffsetDateTime.class),
        row.getString("kind"),
        row.getString("officer"),
        row.getString("unit"),
        row.getString("purpose"),
        row.getString("type"),
        List.of((UUID[]) row.getArray("people").getArray()),
        row.getString("through"),
        row.getString("detail"));
  }
}
