package org.invicta.app.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.invicta.app.records.RecordId;
import org.invicta.app.store.FreshDatabase;
import org.invicta.engine.definition.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@FreshDatabase
class SendMailTests {

  private static final MailSettings SETTINGS =
      new MailSettings(
          "no-reply@police.example", "https://children.police.example", Duration.ofSeconds(5));

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-22T15:00:00Z"));
  private final JdbcClient jdbc;
  private final List<Object> failures = new ArrayList<>();
  private final OutgoingMail outgoing;
  private final TransactionTemplate transaction;

  SendMailTests(DataSource database) {
    jdbc = JdbcClient.create(database);
    outgoing = new OutgoingMail(jdbc, now::get, SETTINGS);
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  @BeforeEach
  void aServerRuns() {
    jdbc.sql("delete from sharing.outgoing_mail").update();
    server.start();
  }

  @AfterEach
  void theServerStops() {
    server.stop();
  }

  private SendMail through(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
    var beans = new StaticListableBeanFactory();
    beans.addBean("mail", sender);
    return new SendMail(
        outgoing,
        beans.getBeanProvider(JavaMailSender.class),
        transaction,
        SETTINGS,
        failures::add);
  }

  private String told(String address) {
    var made =
        new SealedLinks(jdbc, now::get)
            .make(
                new RecordId(UUID.randomUUID()),
                1,
                new Code("to-school"),
                UUID.randomUUID(),
                "encompass",
                Duration.ofDays(3))
            .orElseThrow();
    outgoing.tell(address, "You have a message from the police", made);
    return made.secret();
  }

  @Test
  void saysOnlyThatThereIsAMessageAndWhere() throws Exception {
    var secret = told("key-adult@school.example");

    assertThat(through(server.getSmtp().getPort()).due()).isEqualTo(1);

    var message = server.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("You have a message from the police");
    assertThat(message.getAllRecipients()[0]).hasToString("key-adult@school.example");
    assertThat(GreenMailUtil.getBody(message).replace("\r\n", "\n").strip())
        .isEqualTo(
            """
            You have a message.

            Open it here: https://children.police.example/message/%s

            Only the person who holds this role should open it. It can be opened once.\
            """
                .formatted(secret));
  }

  @Test
  void isSentOnceAndThenForgetsTheLink() {
    told("key-adult@school.example");
    var mail = through(server.getSmtp().getPort());
    mail.due();
    assertThat(mail.due()).isZero();
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(jdbc.sql("select words from sharing.outgoing_mail").query(String.class).single())
        .isEmpty();
  }

  @Test
  void waitsWhileTheServerIsAwayAndGoesOutLater() {
    told("key-adult@school.example");
    assertThat(through(unusedPort()).due()).isZero();
    assertThat(through(server.getSmtp().getPort()).due()).as("not before its time").isZero();

    now.set(now.get().plus(Duration.ofMinutes(1)));
    assertThat(through(server.getSmtp().getPort()).due()).isEqualTo(1);
  }

  @Test
  void givesUpAfterManyTriesSoThatSomebodyRings() {
    told("key-adult@school.example");
    var nowhere = through(unusedPort());
    for (var attempt = 0; attempt < OutgoingMail.MOST_TRIES; attempt++) {
      nowhere.due();
      now.set(now.get().plus(Duration.ofHours(7)));
    }
    assertThat(failures)
        .extracting(failure -> ((MailFailed) failure).isOver())
        .as("told after a quarter of an hour, and at the end")
        .containsExactly(false, true);
    assertThat(through(server.getSmtp().getPort()).due()).isZero();
    assertThat(
            jdbc.sql("select gave_up_at is not null from sharing.outgoing_mail")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void anAddressThatCannotBeDoesNotHoldUpTheOthers() {
    told("not an address at all @@");
    told("key-adult@school.example");
    assertThat(through(server.getSmtp().getPort()).due()).isEqualTo(1);
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void withoutAServerItWaits() {
    told("key-adult@school.example");
    var none =
        new SendMail(
            outgoing,
            new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
            transaction,
            SETTINGS,
            failures::add);
    assertThat(none.due()).isZero();
    assertThat(through(server.getSmtp().getPort()).due()).isEqualTo(1);
  }

  private static int unusedPort() {
    try (var socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (java.io.IOException noPort) {
      throw new java.io.UncheckedIOException(noPort);
    }
  }
}
