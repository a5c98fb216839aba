package org.invicta.app.sharing;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.Share;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who send a share that something did not leave, so that they ring. */
@Component
class TellSenders {

  private static final Set<String> NOT_PEOPLE = Set.of("partner", "system");

  private final Practice practice;
  private final Shares shares;
  private final SealedLinks links;
  private final ReadRecords records;
  private final Notices notices;

  TellSenders(
      Practice practice, Shares shares, SealedLinks links, ReadRecords records, Notices notices) {
    this.practice = practice;
    this.shares = shares;
    this.links = links;
    this.records = records;
    this.notices = notices;
  }

  @EventListener
  void failed(MailFailed mail) {
    var words =
        mail.isOver()
            ? "An e-mail never left. Ring the partner"
            : "The mail server does not take an e-mail. Ring the partner if it is urgent";
    links
        .find(mail.link())
        .flatMap(link -> records.find(link.record()).flatMap(record -> shared(link, record)))
        .ifPresent(
            shared ->
                tell(
                    shared.share(),
                    shared.record(),
                    words,
                    "mail %s %s".formatted(mail.link(), mail.isOver())));
  }

  private record Shared(Share share, Snapshot record) {}

  private Optional<Shared> shared(SealedLink link, Snapshot record) {
    return shares.of(record.type(), link.share()).map(share -> new Shared(share, record));
  }

  /**
   * Tells everybody who may send a share.
   *
   * @param once what it is about
   */
  void tell(Share share, Snapshot record, String words, String once) {
    for (var role : roles(share, record.type())) {
      notices.tellRole(
          new Code(role),
          Optional.empty(),
          "%s (%s)".formatted(words, practice.definitionOf(record.type()).title()),
          "/records/" + record.id().value(),
          once + " " + role);
    }
  }

  private Set<String> roles(Share share, Code type) {
    return share.on().stream()
        .flatMap(move -> shares.move(type, move).stream())
        .flatMap(move -> move.by().stream())
        .map(Code::value)
        .filter(role -> !NOT_PEOPLE.contains(role))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
