package org.invicta.app.sharing;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the mail that is due. Without a mail server it waits. */
@Component
class SendMail {

  private static final int AT_ONCE = 20;

  private final OutgoingMail outgoing;
  private final ObjectProvider<JavaMailSender> server;
  private final TransactionTemplate transaction;
  private final MailSettings settings;
  private final ApplicationEventPublisher events;

  SendMail(
      OutgoingMail outgoing,
      ObjectProvider<JavaMailSender> server,
      TransactionTemplate transaction,
      MailSettings settings,
      ApplicationEventPublisher events) {
    this.outgoing = outgoing;
    this.server = server;
    this.transaction = transaction;
    this.settings = settings;
    this.events = events;
  }

  /** Sends what is due; gives how many messages left. One that the server refuses does not hold up the others. */
  int due() {
    var sender = server.getIfAvailable();
    if (sender == null) {
      return 0;
    }
    var sent = 0;
    for (var some = some(sender); some.taken() > 0; some = some(sender)) {
      sent += some.sent();
    }
    return sent;
  }

  private record Some(int taken, int sent) {}

  private Some some(JavaMailSender sender) {
    return transaction.execute(
        _ -> {
          var due = outgoing.due(AT_ONCE);
          var sent = (int) due.stream().filter(message -> send(sender, message)).count();
          return new Some(due.size(), sent);
        });
  }

  private boolean send(JavaMailSender sender, OutgoingMail.Message message) {
    try {
      var mime = sender.createMimeMessage();
      var helper = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
      helper.setFrom(settings.from());
      helper.setTo(message.address());
      helper.setSubject(message.subject());
      helper.setText(message.words());
      sender.send(mime);
      outgoing.sent(message);
      return true;
    } catch (MailException | MessagingException fault) {
      outgoing.failed(message, fault.getClass().getSimpleName()).ifPresent(events::publishEvent);
      return false;
    }
  }
}
