package org.invicta.app.sharing;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.invicta.app.records.Ended;
import org.invicta.app.records.FieldWords;
import org.invicta.app.records.Organisations;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.Snapshot;
import org.invicta.app.web.SummaryRow;
import org.invicta.engine.body.Body;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;
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
  private final Organisations organisations;
  private final InstantSource time;

  Mailboxes(
      Practice practice,
      ReadRecords records,
      JdbcClient jdbc,
      Organisations organisations,
      InstantSource time) {
    this.practice = practice;
    this.records = records;
    this.jdbc = jdbc;
    this.organisations = organisations;
    this.time = time;
  }

  /**
   * How to reach an organisation.
   *
   * @param title what it is called
   * @param mailbox the address of a role; empty when none is known
   * @param phone the telephone of that role, or of another there; empty when none is known
   * @param hasEnded whether it has closed
   */
  public record Reach(
      String title, Optional<String> mailbox, Optional<String> phone, boolean hasEnded) {

    /** Whether a message can be sent there. */
    public boolean isByMail() {
      return mailbox.isPresent() && !hasEnded;
    }

    /** What stands in the way of a message, and what to do instead; nothing of whom it is about. */
    public String instead() {
      if (hasEnded) {
        return title + " has closed. Look for another school";
      }
      return phone
          .map(number -> "Ring %s on %s. No mailbox is known there".formatted(title, number))
          .orElse(
              "Ring %s. Neither a mailbox nor a telephone number is known there".formatted(title));
    }
  }

  /** How to reach an organisation that is known, by the mailbox a share means that names none. */
  public Reach of(UUID organisation) {
    return of(organisation, MAILBOX);
  }

  /**
   * How to reach an organisation that is known; without a mailbox where no record has one.
   *
   * @param field the field that holds the mailbox, such as {@code deputy-mailbox}
   */
  public Reach of(UUID organisation, String field) {
    var about = about(organisation);
    var phones = List.of(field.replace(MAILBOX, PHONE), PHONE, "key-adult-phone");
    return new Reach(
        Optional.ofNullable(organisations.titles(List.of(organisation)).get(organisation))
            .orElse(""),
        first(about, field),
        phones.stream().flatMap(phone -> first(about, phone).stream()).findFirst(),
        about.stream().anyMatch(this::hasEnded));
  }

  /** What is known of how to reach an organisation: the sections of its records in which a mailbox is asked for. */
  public List<SummaryRow> known(UUID organisation) {
    return about(organisation).stream()
        .flatMap(record -> known(record).stream())
        .distinct()
        .toList();
  }

  private List<SummaryRow> known(Snapshot record) {
    return practice.definitionOf(record.type()).sections().stream()
        .filter(section -> section.fields().stream().anyMatch(Mailboxes::isMailbox))
        .flatMap(
            section ->
                record.body().members().get(section.code().value()) instanceof Value.Group answers
                    ? FieldWords.rows(section.fields(), answers).stream()
                    : Stream.of())
        .toList();
  }

  private static boolean isMailbox(Field field) {
    return field.code().value().endsWith(MAILBOX);
  }

  private boolean hasEnded(Snapshot record) {
    return Ended.by(
        London.dayOf(time.instant()), practice.definitionOf(record.type()), record.body());
  }

  private Optional<String> first(List<Snapshot> records, String field) {
    return records.stream().flatMap(record -> answer(record, field).stream()).findFirst();
  }

  private List<Snapshot> about(UUID organisation) {
    return practice.records().values().stream()
        .filter(type -> type.fields().anyMatch(one -> isMailbox(one.field())))
        .map(RecordDefinition::code)
        .flatMap(type -> about(type, organisation).stream())
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
    return Body.text(practice.definitionOf(record.type()), record.body(), field);
  }
}
