package org.invicta.app.sharing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.body.Body;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.expression.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How an organisation is reached: the mailbox and telephone of a role there, never of a person. They stand in a record whose
 * definition has a field {@code mailbox}, or {@code key-adult-mailbox} and the like, and that is about the organisation: kept under
 * its published code, or naming it as a party.
 */
@Component
public class Mailboxes {

  /** The field where a share names none. */
  static final String MAILBOX = "mailbox";

  private static final String PHONE = "phone";

  private final Practice practice;
  private final ReadRecords records;
  private final JdbcClient jdbc;

  Mailboxes(Practice practice, ReadRecords records, JdbcClient jdbc) {
    this.practice = practice;
    this.records = records;
    this.jdbc = jdbc;
  }

  /**
   * How to reach an organisation.
   *
   * @param title what it is called
   * @param mailbox the address of a role; empty when none is known
   * @param phone the telephone of that role; empty when none is known
   */
  public record Reach(String title, Optional<String> mailbox, Optional<String> phone) {}

  /**
   * How to reach an organisation that is known; without a mailbox where no record has one.
   *
   * @param field the field that holds the mailbox, such as {@code deputy-mailbox}
   */
  public Reach of(UUID organisation, String field) {
    var phone = field.replace(MAILBOX, PHONE);
    var title =
        jdbc.sql("select title from organisation where id = :id")
            .param("id", organisation)
            .query(String.class)
            .optional()
            .orElse("");
    return types(field).stream()
        .flatMap(type -> about(type, organisation).stream())
        .filter(record -> answer(record, field).isPresent())
        .findFirst()
        .map(record -> new Reach(title, answer(record, field), answer(record, phone)))
        .orElseGet(() -> new Reach(title, Optional.empty(), Optional.empty()));
  }

  private List<Code> types(String field) {
    return practice.records().values().stream()
        .filter(type -> type.field(field).isPresent())
        .map(type -> type.code())
        .toList();
  }

  private List<Snapshot> about(Code type, UUID organisation) {
    return jdbc
        .sql(
            """
            select r.id from record r join organisation o on o.id = :organisation and o.code = r.key
            where r.type = :type
            union
            select r.id from link l join record r on r.id = l.record_id
            where l.party_id = :organisation and l.to_version is null and r.type = :type
            """)
        .param("type", type.value())
        .param("organisation", organisation)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list()
        .stream()
        .flatMap(id -> records.find(new RecordId(id)).stream())
        .toList();
  }

  private Optional<String> answer(Snapshot record, String field) {
    return Body.value(practice.definitionOf(record.type()), record.body(), field)
        .filter(Value.Text.class::isInstance)
        .map(value -> ((Value.Text) value).text());
  }
}
