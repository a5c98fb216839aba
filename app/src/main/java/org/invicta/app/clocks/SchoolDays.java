package org.invicta.app.clocks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.body.Body;
import org.invicta.engine.definition.CalendarDefinition;
import org.invicta.engine.definition.CalendarDefinition.Counts;
import org.invicta.engine.definition.CalendarDefinition.Days;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The calendars that schools have given: records of the type {@code school-days}, each of one school, that name a calendar of terms,
 * when the school opens and the days on which it alone is closed. The record that was changed last speaks for the school.
 */
@Component
final class SchoolDays implements SchoolCalendars {

  private static final Code TYPE = new Code("school-days");

  private final Practice practice;
  private final ReadRecords records;
  private final JdbcClient jdbc;

  SchoolDays(Practice practice, ReadRecords records, JdbcClient jdbc) {
    this.practice = practice;
    this.records = records;
    this.jdbc = jdbc;
  }

  @Override
  public Optional<CalendarDefinition> of(UUID organisation, LocalDate day) {
    return Optional.ofNullable(practice.records().get(TYPE))
        .flatMap(type -> given(organisation).flatMap(record -> calendar(type, record)));
  }

  private Optional<Snapshot> given(UUID organisation) {
    return jdbc.sql(
            """
            select r.id from link l join record r on r.id = l.record_id
            where l.party_id = :school and l.to_version is null and r.type = :type
            order by r.changed_at desc, r.id desc limit 1
            """)
        .param("school", organisation)
        .param("type", TYPE.value())
        .query(UUID.class)
        .optional()
        .flatMap(id -> records.find(new RecordId(id)));
  }

  private Optional<CalendarDefinition> calendar(RecordDefinition type, Snapshot record) {
    return text(type, record, "calendar")
        .filter(Code::isCode)
        .flatMap(code -> Optional.ofNullable(practice.processes().calendars().get(new Code(code))))
        .filter(terms -> terms.counts() == Counts.SCHOOL_DAYS)
        .map(terms -> own(terms, type, record));
  }

  private static CalendarDefinition own(
      CalendarDefinition terms, RecordDefinition type, Snapshot record) {
    var closed = new ArrayList<>(terms.closed());
    closed.addAll(closed(type, record));
    closed.sort(Comparator.comparing(Days::from));
    return new CalendarDefinition(
        terms.place(),
        terms.code(),
        terms.title(),
        terms.counts(),
        terms.source(),
        terms.covers(),
        text(type, record, "opens").flatMap(SchoolDays::time).orElse(terms.opens()),
        terms.except(),
        terms.terms(),
        closed);
  }

  private static List<Days> closed(RecordDefinition type, Snapshot record) {
    return Body.value(type, record.body(), "closed").stream()
        .filter(Value.Items.class::isInstance)
        .flatMap(items -> ((Value.Items) items).items().stream())
        .filter(Value.Group.class::isInstance)
        .flatMap(item -> days((Value.Group) item).stream())
        .toList();
  }

  private static Optional<Days> days(Value.Group item) {
    return day(item, "from").map(from -> new Days(from, day(item, "to").orElse(from), ""));
  }

  private static Optional<LocalDate> day(Value.Group item, String field) {
    return item.members().get(field) instanceof Value.Day(var day)
        ? Optional.of(day)
        : Optional.empty();
  }

  private static Optional<String> text(RecordDefinition type, Snapshot record, String field) {
    return Body.text(type, record.body(), field);
  }

  private static Optional<LocalTime> time(String text) {
    try {
      return Optional.of(LocalTime.parse(text));
    } catch (DateTimeParseException notATime) {
      return Optional.empty();
    }
  }
}
