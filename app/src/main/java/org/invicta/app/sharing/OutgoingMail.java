package org.invicta.app.sharing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mail that waits to be sent: written in the transaction of what it tells of, sent after it, tried again when the mail server is
 * away. It says only that there is a message, and where.
 */
@Component
class OutgoingMail {

  /** After so many tries, over about two days, somebody has to ring instead. */
  static final int MOST_TRIES = 12;

  /** After so many tries, over about a quarter of an hour, those who sent it are told. */
  static final int TOLD_AFTER = 5;

  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private final JdbcClient jdbc;
  private final InstantSource time;
  private final MailSettings settings;

  OutgoingMail(JdbcClient jdbc, InstantSource time, MailSettings settings) {
    this.jdbc = jdbc;
    this.time = time;
    this.settings = settings;
  }

  /** One message. */
  record Message(UUID id, UUID link, String address, String subject, String words, int tries) {}

  /** Has somebody told that there is a message behind a link. */
  void tell(String address, String subject, SealedLinks.Made link) {
    jdbc.sql(
            """
            insert into sharing.outgoing_mail (id, link_id, address, subject, words, made_at, next_try)
            values (:id, :link, :address, :subject, :words, :now, :now)
            """)
        .param("id", UUID.randomUUID())
        .param("link", link.id())
        .param("address", address)
        .param("subject", subject)
        .param("words", words(link.secret()))
        .param("now", utc(time.instant()))
        .update();
  }

  private String words(String secret) {
    return """
        You have a message.

        Open it here: %s/message/%s

        Only the person who holds this role should open it. It can be opened once.
        """
        .formatted(settings.site(), secret);
  }

  /** Takes up to so many messages that are due; nobody else takes them until the transaction ends. */
  List<Message> due(int most) {
    return jdbc.sql(
            """
            select id, link_id, address, subject, words, tries from sharing.outgoing_mail
            where sent_at is null and gave_up_at is null and next_try <= :now
            order by next_try limit :most for update skip locked
            """)
        .param("now", utc(time.instant()))
        .param("most", most)
        .query(
            (row, number) ->
                new Message(
                    row.getObject("id", UUID.class),
                    row.getObject("link_id", UUID.class),
                    row.getString("address"),
                    row.getString("subject"),
                    row.getString("words"),
                    row.getInt("tries")))
        .list();
  }

  /** It is sent: the link in it is forgotten. */
  void sent(Message message) {
    jdbc.sql(
            "update sharing.outgoing_mail set sent_at = :now, words = '', tries = tries + 1 where id = :id")
        .param("id", message.id())
        .param("now", utc(time.instant()))
        .update();
  }

  /** It could not be sent: later again, or never. Tells what those who sent it have to know. */
  Optional<MailFailed> failed(Message message, String fault) {
    var tries = message.tries() + 1;
    var wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 9));
    var next = time.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    jdbc.sql(
            """
            update sharing.outgoing_mail
            set tries = :tries, next_try = :next, last_fault = :fault, gave_up_at = case when :tries >= :most then :now end
            where id = :id
            """)
        .param("id", message.id())
        .param("tries", tries)
        .param("next", utc(next))
        .param("fault", fault)
        .param("most", MOST_TRIES)
        .param("now", utc(time.instant()))
        .update();
    return tries == TOLD_AFTER || tries == MOST_TRIES
        ? Optional.of(new MailFailed(message.link(), tries == MOST_TRIES))
        : Optional.empty();
  }

  /**
   * How the mail about a link fares.
   *
   * @param sent when the mail server took it
   * @param gaveUp when the last try failed
   * @param nextTry when it is tried next
   * @param tries how often it was tried
   */
  record Fate(Optional<Instant> sent, Optional<Instant> gaveUp, Instant nextTry, int tries) {}

  /** How the mail about a link fares; empty when there is none. */
  Optional<Fate> fate(UUID link) {
    return jdbc.sql(
            "select sent_at, gave_up_at, next_try, tries from sharing.outgoing_mail where link_id = :link")
        .param("link", link)
        .query(
            (row, number) ->
                new Fate(
                    SealedLinks.instant(row, "sent_at"),
                    SealedLinks.instant(row, "gave_up_at"),
                    SealedLinks.instant(row, "next_try").orElseThrow(),
                    row.getInt("tries")))
        .optional();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
