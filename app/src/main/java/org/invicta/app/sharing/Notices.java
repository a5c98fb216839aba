package org.invicta.app.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.access.SignedIn;
import org.invicta.engine.definition.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices on pages: told once to an officer, or to everybody who holds a role in a unit. They never say anything about a child. */
@Component
public class Notices {

  private static final String MINE =
      """
      from sharing.notice n left join sharing.notice_read r on r.notice_id = n.id and r.officer = :officer
      where (n.officer = :officer or (n.role = any(:roles) and (n.unit is null or n.unit = :unit)))
      """;

  private final JdbcClient jdbc;
  private final InstantSource time;

  Notices(JdbcClient jdbc, InstantSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /**
   * One notice, as somebody sees it.
   *
   * @param words what it says
   * @param href the page it is about
   * @param madeAt when it was told
   * @param read when this person read it; empty when they have not
   */
  public record Notice(
      UUID id, String words, String href, Instant madeAt, Optional<Instant> read) {}

  /**
   * Tells everybody who holds a role.
   *
   * @param unit only in this unit; empty for everywhere
   * @param once what it is about: a second notice about the same is not told
   */
  public void tellRole(Code role, Optional<String> unit, String words, String href, String once) {
    tell(Optional.empty(), Optional.of(role.value()), unit, words, href, once);
  }

  /** Tells one officer; otherwise as {@link #tellRole}. */
  public void tellOfficer(String officer, String words, String href, String once) {
    tell(Optional.of(officer), Optional.empty(), Optional.empty(), words, href, once);
  }

  private void tell(
      Optional<String> officer,
      Optional<String> role,
      Optional<String> unit,
      String words,
      String href,
      String once) {
    jdbc.sql(
            """
            insert into sharing.notice (id, officer, role, unit, words, href, once, made_at)
            values (:id, :officer, :role, :unit, :words, :href, :once, :now)
            on conflict (once) do nothing
            """)
        .param("id", UUID.randomUUID())
        .param("officer", officer.orElse(null))
        .param("role", role.orElse(null))
        .param("unit", unit.orElse(null))
        .param("words", words)
        .param("href", href)
        .param("once", once)
        .param("now", time.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** How many somebody has not read. */
  public int unread(SignedIn officer) {
    return mine("select count(*) " + MINE + " and r.read_at is null", officer)
        .query(Integer.class)
        .single();
  }

  /** The latest notices for somebody, unread first. */
  public List<Notice> of(SignedIn officer, int most) {
    return mine(
            "select n.id, n.words, n.href, n.made_at, r.read_at "
                + MINE
                + " order by r.read_at is not null, n.made_at desc limit :most",
            officer)
        .param("most", most)
        .query(Notices::notice)
        .list();
  }

  /** Marks every notice for somebody as read. */
  public void read(SignedIn officer) {
    mine(
            "insert into sharing.notice_read (notice_id, officer, read_at) select n.id, :officer, :now "
                + MINE
                + " and r.read_at is null on conflict do nothing",
            officer)
        .param("now", time.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private JdbcClient.StatementSpec mine(String sql, SignedIn officer) {
    return jdbc.sql(sql)
        .param("officer", officer.officer().value())
        .param("roles", officer.roles().stream().map(Code::value).toArray(String[]::new))
        .param("unit", officer.unit());
  }

  private static Notice notice(ResultSet row, int number) throws SQLException {
    return new Notice(
        row.getObject("id", UUID.class),
        row.getString("words"),
        row.getString("href"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
