package org.invicta.app.sharing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.records.RecordId;
import org.invicta.engine.definition.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that are opened once. The store keeps only the hash of a link's secret, so that reading the store opens nothing. */
@Component
public class SealedLinks {

  private static final int SECRET_BYTES = 32;

  private static final String COLUMNS =
      """
      select id, record_id, version, share, receiver, made_at, expires_at, opened_at, answered_at, withdrawn_at
      from sharing.sealed_link
      """;

  private final JdbcClient jdbc;
  private final InstantSource time;
  private final SecureRandom random = new SecureRandom();

  SealedLinks(JdbcClient jdbc, InstantSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** A new link and its secret, which is known only now. */
  record Made(UUID id, String secret) {}

  /** Makes a link for a version of a record; earlier ones of the same share that nobody answered are withdrawn, opened or not. Empty when this version has its link already. */
  Optional<Made> make(
      RecordId record, int version, Code share, UUID receiver, String by, Duration valid) {
    withdraw(record, share);
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var id = UUID.randomUUID();
    var now = time.instant();
    var made =
        jdbc.sql(
                """
                insert into sharing.sealed_link (id, token_hash, record_id, version, share, receiver, made_at, made_by, expires_at)
                values (:id, :hash, :record, :version, :share, :receiver, :now, :by, :expires)
                on conflict (record_id, share, version) do nothing
                """)
            .param("id", id)
            .param("hash", hash(secret))
            .param("record", record.value())
            .param("version", version)
            .param("share", share.value())
            .param("receiver", receiver)
            .param("now", utc(now))
            .param("by", by)
            .param("expires", utc(now.plus(valid)))
            .update();
    return made == 1 ? Optional.of(new Made(id, secret)) : Optional.empty();
  }

  /** The link with a secret; empty when there is none, which is all that a wrong guess learns. */
  public Optional<SealedLink> find(String secret) {
    return jdbc.sql(COLUMNS + "where token_hash = :hash")
        .param("hash", hash(secret))
        .query(SealedLinks::link)
        .optional();
  }

  /** A link by its id. */
  Optional<SealedLink> find(UUID id) {
    return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(SealedLinks::link).optional();
  }

  /** The links of a record, the newest first. */
  public List<SealedLink> of(RecordId record) {
    return jdbc.sql(COLUMNS + "where record_id = :record order by made_at desc")
        .param("record", record.value())
        .query(SealedLinks::link)
        .list();
  }

  /** The links of some records. */
  public List<SealedLink> of(Collection<RecordId> records) {
    return jdbc.sql(COLUMNS + "where record_id = any (:records)")
        .param("records", records.stream().map(RecordId::value).toArray(UUID[]::new))
        .query(SealedLinks::link)
        .list();
  }

  /** Opens a link; false when it cannot be opened any more, whoever was first. */
  boolean open(SealedLink link) {
    return jdbc.sql(
                """
                update sharing.sealed_link set opened_at = :now
                where id = :id and opened_at is null and withdrawn_at is null and expires_at > :now
                """)
            .param("id", link.id())
            .param("now", utc(time.instant()))
            .update()
        == 1;
  }

  /** Marks a link as answered; false when it was already. */
  boolean answer(SealedLink link) {
    return jdbc.sql(
                """
                update sharing.sealed_link set answered_at = :now
                where id = :id and opened_at is not null and answered_at is null and withdrawn_at is null
                """)
            .param("id", link.id())
            .param("now", utc(time.instant()))
            .update()
        == 1;
  }

  private void withdraw(RecordId record, Code share) {
    jdbc.sql(
            """
            update sharing.sealed_link set withdrawn_at = :now
            where record_id = :record and share = :share and withdrawn_at is null and answered_at is null
            """)
        .param("record", record.value())
        .param("share", share.value())
        .param("now", utc(time.instant()))
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static SealedLink link(ResultSet row, int number) throws SQLException {
    return new SealedLink(
        row.getObject("id", UUID.class),
        new RecordId(row.getObject("record_id", UUID.class)),
        row.getInt("version"),
        new Code(row.getString("share")),
        row.getObject("receiver", UUID.class),
        instant(row, "made_at").orElseThrow(),
        instant(row, "expires_at").orElseThrow(),
        instant(row, "opened_at"),
        instant(row, "answered_at"),
        instant(row, "withdrawn_at"));
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
