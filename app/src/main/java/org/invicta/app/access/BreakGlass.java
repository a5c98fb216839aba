package org.invicta.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.invicta.app.store.OwnerStore;
import org.invicta.engine.definition.Code;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Opens a record for a while to somebody whose need to know has not been established, because a child cannot wait: with a reason, in the
 * log, and reviewed by somebody else.
 */
@Component
public final class BreakGlass {

  /** Reviews everywhere. */
  private static final Code AUDITOR = new Code("auditor");

  /** Reviews what belongs to their unit. */
  private static final Set<Code> OF_THE_UNIT =
      Set.of(new Code("supervisor"), new Code("referral-manager"));

  private final OwnerStore owner;
  private final AccessTimes times;
  private final InstantSource time;
  private final ApplicationEventPublisher events;

  BreakGlass(
      OwnerStore owner, AccessTimes times, InstantSource time, ApplicationEventPublisher events) {
    this.owner = owner;
    this.times = times;
    this.time = time;
    this.events = events;
  }

  /**
   * A record that somebody opened.
   *
   * @param unit the unit the record belonged to; empty when to none
   * @param fromUnit the unit of whoever opened it
   */
  public record Broken(
      UUID id,
      UUID record,
      String type,
      String unit,
      String officer,
      String fromUnit,
      String reason,
      OffsetDateTime openedAt,
      OffsetDateTime until) {}

  /** Opens a record for as long as the practice files say. */
  public void open(UUID record, String type, SignedIn officer, String purpose, String reason) {
    var now = time.instant().atOffset(ZoneOffset.UTC);
    var until = now.plus(times.breakGlass());
    owner
        .transaction()
        .executeWithoutResult(
            _ -> {
              insert(record, type, officer, reason, now, until);
              reach(record, officer, until);
              events.publishEvent(
                  new AccessNoted(
                      "break-glass",
                      officer.officer().value(),
                      officer.unit(),
                      purpose,
                      type,
                      List.of(record),
                      "break glass",
                      "until " + until));
            });
  }

  /** What waits for this person's review, the oldest first; never what they opened themselves. */
  public List<Broken> waitingFor(SignedIn reviewer) {
    if (!mayReview(reviewer)) {
      return List.of();
    }
    return owner
        .jdbc()
        .sql(
            """
            select id, record_id, type, unit, officer, from_unit, reason, opened_at, until from access.break_glass
            where reviewed_at is null and officer <> :officer and (:everywhere or unit = :unit or from_unit = :unit)
            order by opened_at
            """)
        .param("officer", reviewer.officer().value())
        .param("everywhere", reviewer.has(AUDITOR))
        .param("unit", reviewer.unit())
        .query(BreakGlass::broken)
        .list();
  }

  /** Whether somebody reviews what others opened. */
  public boolean mayReview(SignedIn officer) {
    return officer.has(AUDITOR) || officer.roles().stream().anyMatch(OF_THE_UNIT::contains);
  }

  /**
   * Says whether it was right; once, by somebody else.
   *
   * @param finding why
   * @return false when it does not wait for this person's review
   */
  public boolean review(UUID id, SignedIn reviewer, boolean upheld, String finding) {
    var found = waitingFor(reviewer).stream().filter(one -> one.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      return false;
    }
    return Boolean.TRUE.equals(
        owner.transaction().execute(_ -> review(found.get(), reviewer, upheld, finding)));
  }

  private boolean review(Broken broken, SignedIn reviewer, boolean upheld, String finding) {
    var reviewed =
        owner
            .jdbc()
            .sql(
                """
                update access.break_glass set reviewed_by = :by, reviewed_at = :now, upheld = :upheld, finding = :finding
                where id = :id and reviewed_at is null and officer <> :by
                """)
            .param("by", reviewer.officer().value())
            .param("now", time.instant().atOffset(ZoneOffset.UTC))
            .param("upheld", upheld)
            .param("finding", finding)
            .param("id", broken.id())
            .update();
    if (reviewed == 1) {
      events.publishEvent(
          new AccessNoted(
              "review",
              reviewer.officer().value(),
              reviewer.unit(),
              "",
              broken.type(),
              List.of(broken.record()),
              "break glass",
              upheld ? "upheld" : "not upheld"));
    }
    return reviewed == 1;
  }

  private void insert(
      UUID record,
      String type,
      SignedIn officer,
      String reason,
      OffsetDateTime now,
      OffsetDateTime until) {
    owner
        .jdbc()
        .sql(
            """
            insert into access.break_glass (record_id, type, unit, officer, from_unit, reason, opened_at, until)
            values (:record, :type,
              coalesce((select substr(who, 6) from access.reach where record_id = :record and because = 'unit' limit 1), ''),
              :officer, :fromUnit, :reason, :now, :until)
            """)
        .param("record", record)
        .param("type", type)
        .param("officer", officer.officer().value())
        .param("fromUnit", officer.unit())
        .param("reason", reason)
        .param("now", now)
        .param("until", until)
        .update();
  }

  private void reach(UUID record, SignedIn officer, OffsetDateTime until) {
    owner
        .jdbc()
        .sql(
            """
            insert into access.reach (record_id, because, who, until) values (:record, 'glass', :officer, :until)
            on conflict (record_id, because, who) do update set until = excluded.until
            """)
        .param("record", record)
        .param("officer", officer.officer().value())
        .param("until", until)
        .update();
  }

  private static Broken broken(ResultSet row, int number) throws SQLException {
    return new Broken(
        row.getObject("id", UUID.class),
        row.getObject("record_id", UUID.class),
        row.getString("type"),
        row.getString("unit"),
        row.getString("officer"),
        row.getString("from_unit"),
        row.getString("reason"),
        row.getObject("opened_at", OffsetDateTime.class),
        row.getObject("until", OffsetDateTime.class));
  }
}
