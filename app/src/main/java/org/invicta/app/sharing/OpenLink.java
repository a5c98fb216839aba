package org.invicta.app.sharing;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.invicta.app.access.AsSystem;
import org.invicta.app.records.Actor;
import org.invicta.app.records.AnswerRows;
import org.invicta.app.records.MakeMove;
import org.invicta.app.records.MoveWish;
import org.invicta.app.records.Moved;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.RecordValues;
import org.invicta.app.records.Snapshot;
import org.invicta.app.web.AnswerRow;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.Share;
import org.invicta.engine.expression.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a partner does with a link: opens it once, reads what is shared and nothing else, and answers. */
@Component
public class OpenLink {

  /** Who acts when a partner without an account does. */
  private static final Actor PARTNER =
      new Actor("partner", Set.of(new Code("partner"), new Code("system")), "");

  private static final String THROUGH = "message";
  private static final Value.Group NOTHING = new Value.Group(Map.of());

  private final Practice practice;
  private final SealedLinks links;
  private final ReadRecords records;
  private final MakeMove moves;
  private final TransactionTemplate transaction;
  private final Standing standing;

  /** Everything here is done as the application itself: a partner holds no role of their own, and the link is what lets them in. */
  @Component
  record Standing(AsSystem system, RecordValues values, Shares shares, InstantSource time) {}

  OpenLink(
      Practice practice,
      SealedLinks links,
      ReadRecords records,
      MakeMove moves,
      TransactionTemplate transaction,
      Standing standing) {
    this.practice = practice;
    this.links = links;
    this.records = records;
    this.moves = moves;
    this.transaction = transaction;
    this.standing = standing;
  }

  /**
   * What a link shows.
   *
   * @param share what is shared, and why it may be
   * @param rows the answers shown, as they were when they were sent or later, unanswered ones left out
   * @param groups repeated groups that are shown
   * @param record the record as it is, for the form of an answer
   */
  public record Shown(
      SealedLink link,
      Share share,
      List<AnswerRow> rows,
      List<AnswerRows.Repeated> groups,
      Snapshot record) {
    public Shown {
      rows = List.copyOf(rows);
      groups = List.copyOf(groups);
    }
  }

  /** The link with a secret. */
  public Optional<SealedLink> find(String secret) {
    return standing.system().call(() -> links.find(secret));
  }

  /** How a link stands now. */
  public SealedLink.Standing standing(SealedLink link) {
    return link.at(standing.time().instant());
  }

  /** Opens a link and makes the move of the receipt; false when somebody was first or it is too late. */
  public boolean open(SealedLink link) {
    return standing
        .system()
        .call(
            () ->
                Boolean.TRUE.equals(
                    transaction.execute(
                        _ -> {
                          if (!links.open(link)) {
                            return false;
                          }
                          share(link).ifPresent(share -> receive(link, share));
                          return true;
                        })));
  }

  /** The receipt. A record that has moved on meanwhile keeps the time of the opening with the link. */
  private void receive(SealedLink link, Share share) {
    records
        .find(link.record())
        .ifPresent(record -> moves.move(wish(record, share.receipt(), NOTHING)));
  }

  /** What an opened link shows. */
  public Optional<Shown> show(SealedLink link) {
    return standing
        .system()
        .call(
            () ->
                records
                    .find(link.record())
                    .flatMap(record -> share(link).map(share -> shown(link, share, record))));
  }

  /** Answers: makes the move of the answer with what was filled in. */
  public Optional<Moved> answer(SealedLink link, Value.Group answers) {
    return standing
        .system()
        .call(
            () ->
                transaction.execute(
                    status -> {
                      var moved =
                          share(link)
                              .flatMap(Share::answer)
                              .flatMap(
                                  move ->
                                      records
                                          .find(link.record())
                                          .map(record -> moves.move(wish(record, move, answers))));
                      if (moved.filter(Moved.Done.class::isInstance).isEmpty()
                          || !links.answer(link)) {
                        status.setRollbackOnly();
                      }
                      return moved;
                    }));
  }

  private static MoveWish wish(Snapshot record, Code move, Value.Group answers) {
    return new MoveWish(
        record.id(), record.version(), move, answers, Optional.empty(), PARTNER, THROUGH, "");
  }

  private Optional<Share> share(SealedLink link) {
    return records
        .find(link.record())
        .flatMap(record -> standing.shares().of(record.type(), link.share()));
  }

  private Shown shown(SealedLink link, Share share, Snapshot record) {
    var all =
        AnswerRows.outside(computed -> standing.values().of(computed.from(), record))
            .shown(practice.definitionOf(record.type()), record.body(), share.shows());
    return new Shown(
        link,
        share,
        all.rows().stream().filter(row -> !row.words().isBlank()).toList(),
        all.groups(),
        record);
  }
}
