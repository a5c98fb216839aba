package org.invicta.app.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.invicta.engine.body.Body;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every school where a child is enrolled on a day, by the records of enrolment. One that has closed by then can tell the child nothing. */
@Component
final class SchoolRoutes implements Routes {

  private static final Code SCHOOL = new Code("school");
  private static final Code CHILD = new Code("child");
  private static final Code ENROLMENT = new Code("enrolment");

  private final JdbcClient jdbc;
  private final Definitions definitions;
  private final ReadRecords records;

  SchoolRoutes(JdbcClient jdbc, Definitions definitions, ReadRecords records) {
    this.jdbc = jdbc;
    this.definitions = definitions;
    this.records = records;
  }

  @Override
  public List<UUID> receivers(Code by, Party child, LocalDate on) {
    var enrolment = definitions.of(ENROLMENT).map(RecordType::definition);
    if (!by.equals(SCHOOL) || enrolment.isEmpty()) {
      return List.of();
    }
    return enrolments(child.id()).stream()
        .flatMap(id -> records.find(id).stream())
        .filter(found -> isOn(enrolment.get(), found.body(), on))
        .flatMap(found -> found.parties().stream())
        .filter(party -> party.role().equals(SCHOOL) && party.kind() == PartyKind.ORGANISATION)
        .map(Party::id)
        .distinct()
        .filter(school -> !hasClosed(school, on))
        .toList();
  }

  private boolean hasClosed(UUID school, LocalDate on) {
    var definition = definitions.of(SCHOOL).map(RecordType::definition);
    return definition.isPresent()
        && kept(school)
            .flatMap(records::find)
            .filter(found -> Ended.by(on, definition.get(), found.body()))
            .isPresent();
  }

  /** The record kept about a school, under its published number. */
  private Optional<RecordId> kept(UUID school) {
    return jdbc.sql(
            """
            select record.id from record join organisation on organisation.code = record.key
            where organisation.id = :school and record.type = :type
            """)
        .param("school", school)
        .param("type", SCHOOL.value())
        .query((row, number) -> new RecordId(row.getObject("id", UUID.class)))
        .optional();
  }

  private List<RecordId> enrolments(UUID child) {
    return jdbc.sql(
            """
            select record.id from link join record on record.id = link.record_id
            where link.party_id = :child and link.role = :role and link.to_version is null and record.type = :type
            """)
        .param("child", child)
        .param("role", CHILD.value())
        .param("type", ENROLMENT.value())
        .query((row, number) -> new RecordId(row.getObject("id", UUID.class)))
        .list();
  }

  /** An enrolment without a first day has always held, one without a last day holds on. */
  private static boolean isOn(RecordDefinition definition, Value.Group body, LocalDate on) {
    return day(definition, body, "from").map(from -> !on.isBefore(from)).orElse(true)
        && day(definition, body, "to").map(to -> !on.isAfter(to)).orElse(true);
  }

  private static Optional<LocalDate> day(
      RecordDefinition definition, Value.Group body, String field) {
    return Body.value(definition, body, field)
        .filter(Value.Day.class::isInstance)
        .map(value -> ((Value.Day) value).day());
  }
}
