package org.invicta.app.sharing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.invicta.app.access.AsSystem;
import org.invicta.app.records.Organisations;
import org.invicta.app.records.Snapshot;
import org.invicta.app.web.SummaryRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** What was shared of a record, and how it fared. */
@Component
public class ReadShared {

  private final SealedLinks links;
  private final Shares shares;
  private final Mailboxes mailboxes;
  private final Organisations organisations;
  private final Post post;
  private final InstantSource time;

  /** Mail is read as the application itself: it holds links until it has left. */
  @Component
  record Post(OutgoingMail mail, ObjectProvider<JavaMailSender> server, AsSystem system) {

    Mail about(SealedLink link) {
      return system.call(() -> mail.fate(link.id())).map(this::mail).orElseGet(Mail.None::new);
    }

    private Mail mail(OutgoingMail.Fate fate) {
      if (fate.sent().isPresent()) {
        return new Mail.Left(fate.sent().get());
      }
      if (fate.gaveUp().isPresent()) {
        return new Mail.GaveUp(fate.gaveUp().get());
      }
      return server.getIfAvailable() == null
          ? new Mail.NoServer()
          : new Mail.Waits(fate.tries(), fate.nextTry());
    }
  }

  ReadShared(
      SealedLinks links,
      Shares shares,
      Mailboxes mailboxes,
      Organisations organisations,
      Post post,
      InstantSource time) {
    this.links = links;
    this.shares = shares;
    this.mailboxes = mailboxes;
    this.organisations = organisations;
    this.post = post;
    this.time = time;
  }

  /** How the e-mail that tells of a link fares. */
  public sealed interface Mail {

    /** There was no mailbox. */
    record None() implements Mail {}

    /** The mail server took it. */
    record Left(Instant at) implements Mail {}

    /** There is no mail server. */
    record NoServer() implements Mail {}

    /** It is still to be sent; so many tries have failed. */
    record Waits(int tries, Instant next) implements Mail {}

    /** It is not tried any more. */
    record GaveUp(Instant at) implements Mail {}
  }

  /** A link that was sent, to whom, how it stands now, and its e-mail. */
  public record Shared(SealedLink link, String receiver, SealedLink.Standing standing, Mail mail) {}

  /**
   * Whoever receives what is shared of a record.
   *
   * @param title what it is called
   * @param instead what is done instead of sending; empty where it can be sent
   * @param known what is known of how to reach it
   */
  public record Receiver(String title, Optional<String> instead, List<SummaryRow> known) {
    public Receiver {
      known = List.copyOf(known);
    }
  }

  /** Everything that was sent of a record, the newest first. */
  public List<Shared> of(Snapshot record) {
    var now = time.instant();
    return links.of(record.id()).stream()
        .map(
            link ->
                new Shared(
                    link,
                    Optional.ofNullable(
                            organisations.titles(List.of(link.receiver())).get(link.receiver()))
                        .orElse("a partner"),
                    link.at(now),
                    post.about(link)))
        .toList();
  }

  /** Whoever receives, or would receive, what is shared of a record as it is. */
  public Optional<Receiver> reach(Snapshot record) {
    return shares.of(record.type()).stream()
        .flatMap(
            share ->
                Shares.receiver(share, record)
                    .map(
                        party -> {
                          var reach = shares.reach(share, record, party);
                          return new Receiver(
                              reach.title(),
                              Optional.of(reach.instead()).filter(_ -> !reach.isByMail()),
                              mailboxes.known(party.id()));
                        })
                    .stream())
        .findFirst();
  }
}
