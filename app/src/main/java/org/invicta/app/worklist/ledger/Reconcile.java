package org.invicta.app.worklist.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.invicta.app.records.ReadMoves;
import org.invicta.app.records.RecordId;
import org.invicta.app.sharing.Mailboxes;
import org.invicta.app.sharing.SealedLink;
import org.invicta.app.sharing.SealedLinks;
import org.invicta.app.worklist.ledger.Sending.Difference;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.Share;
import org.springframework.stereotype.Component;

/** Puts side by side what the records say was sent and answered and what the links say was opened. */
@Component
public class Reconcile {

  private final Practice practice;
  private final ReadMoves moves;
  private final SealedLinks links;
  private final Mailboxes mailboxes;
  private final InstantSource time;

  Reconcile(
      Practice practice,
      ReadMoves moves,
      SealedLinks links,
      Mailboxes mailboxes,
      InstantSource time) {
    this.practice = practice;
    this.moves = moves;
    this.links = links;
    this.mailboxes = mailboxes;
    this.time = time;
  }

  /** The share of a type to which partners answer; empty where there is none. */
  public Optional<Share> answered(Code type) {
    return lifecycle(type).stream()
        .flatMap(lifecycle -> lifecycle.shares().stream())
        .filter(share -> share.answer().isPresent())
        .findFirst();
  }

  /** What was sent from an instant until another, the first first, as far as whoever asks may see it. */
  public List<Sending> sent(Code type, Instant from, Instant until) {
    return answered(type).map(share -> sent(type, share, from, until)).orElse(List.of());
  }

  private List<Sending> sent(Code type, Share share, Instant from, Instant until) {
    var sent = moves.between(type, share.on(), from, until);
    var records = sent.stream().map(ReadMoves.Of::record).distinct().toList();
    var later =
        moves.of(records, watched(type, share)).stream()
            .collect(Collectors.groupingBy(ReadMoves.Of::record));
    var known =
        links.of(records).stream()
            .filter(link -> link.share().equals(share.code()))
            .collect(
                Collectors.toMap(
                    link -> new Key(link.record(), link.version()), link -> link, (one, _) -> one));
    var reached = new HashMap<UUID, Boolean>();
    return sent.stream()
        .map(
            one ->
                sending(
                    share,
                    one,
                    until(one, later.getOrDefault(one.record(), List.of()), share),
                    Optional.ofNullable(known.get(new Key(one.record(), one.made().version()))),
                    reached))
        .toList();
  }

  private record Key(RecordId record, int version) {}

  /** Every move that tells what became of a sending. */
  private Set<Code> watched(Code type, Share share) {
    var all = new HashSet<>(share.on());
    all.add(share.receipt());
    share.answer().ifPresent(all::add);
    all.addAll(back(type, share));
    return all;
  }

  /** The moves by which it is taken back: from where it was sent to an earlier state. */
  private Set<Code> back(Code type, Share share) {
    var all = lifecycle(type).map(LifecycleDefinition::moves).orElse(List.of());
    var there =
        all.stream()
            .filter(move -> share.on().contains(move.code()))
            .flatMap(move -> move.to().stream())
            .collect(Collectors.toSet());
    return all.stream()
        .filter(Move::reopens)
        .filter(move -> move.from().stream().anyMatch(there::contains))
        .filter(move -> move.to().filter(there::contains).isEmpty())
        .map(Move::code)
        .collect(Collectors.toSet());
  }

  /** What happened from the sending until it was sent the next time or taken back, that move included. */
  private static List<ReadMoves.Of> until(
      ReadMoves.Of sent, List<ReadMoves.Of> later, Share share) {
    var after = later.stream().filter(one -> one.made().version() > sent.made().version()).toList();
    var next = after.stream().filter(one -> isEnd(one, share)).findFirst();
    return after.stream()
        .filter(one -> next.map(end -> one.made().version() <= end.made().version()).orElse(true))
        .toList();
  }

  private static boolean isEnd(ReadMoves.Of one, Share share) {
    var move = one.made().move();
    return !move.equals(share.receipt()) && !share.answer().filter(move::equals).isPresent();
  }

  private Sending sending(
      Share share,
      ReadMoves.Of sent,
      List<ReadMoves.Of> after,
      Optional<SealedLink> link,
      Map<UUID, Boolean> reached) {
    var decided = first(after, share.answer().stream());
    var received =
        Stream.of(
                link.flatMap(SealedLink::opened), first(after, Stream.of(share.receipt())), decided)
            .flatMap(Optional::stream)
            .min(Instant::compareTo);
    var ended = after.stream().anyMatch(one -> isEnd(one, share));
    return new Sending(
        sent.record(),
        link.map(SealedLink::receiver),
        sent.made().at(),
        received,
        decided,
        decided.isPresent()
            ? Optional.empty()
            : Optional.of(difference(ended, received.isPresent(), link, reached)));
  }

  private static Optional<Instant> first(List<ReadMoves.Of> moves, Stream<Code> wanted) {
    var codes = wanted.collect(Collectors.toSet());
    return moves.stream()
        .map(ReadMoves.Of::made)
        .filter(made -> codes.contains(made.move()))
        .map(made -> made.at())
        .findFirst();
  }

  private Difference difference(
      boolean ended, boolean received, Optional<SealedLink> link, Map<UUID, Boolean> reached) {
    if (ended) {
      return Difference.TAKEN_BACK;
    }
    if (received) {
      return Difference.NOT_ANSWERED;
    }
    if (link.isEmpty()) {
      return Difference.NO_LINK;
    }
    if (Boolean.FALSE.equals(reached.computeIfAbsent(link.get().receiver(), this::hasMailbox))) {
      return Difference.NO_MAILBOX;
    }
    return link.get().at(time.instant()) == SealedLink.Standing.EXPIRED
        ? Difference.EXPIRED
        : Difference.NOT_OPENED;
  }

  private boolean hasMailbox(UUID organisation) {
    return mailboxes.of(organisation).mailbox().isPresent();
  }

  private Optional<LifecycleDefinition> lifecycle(Code type) {
    return Optional.ofNullable(practice.lifecycles().get(type));
  }
}
