package org.invicta.app.reports;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.invicta.app.access.Decision;
import org.invicta.app.access.SignedIn;
import org.invicta.app.reports.PackRequest.Wanted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes a board's report: from then on its bytes stay as they are. */
@Component
public class PublishPack {

  private final ComposePack compose;
  private final PublishedPacks published;
  private final MayPublish mayPublish;
  private final TransactionTemplate transaction;
  private final InstantSource time;

  PublishPack(
      ComposePack compose,
      PublishedPacks published,
      MayPublish mayPublish,
      TransactionTemplate transaction,
      InstantSource time) {
    this.compose = compose;
    this.published = published;
    this.mayPublish = mayPublish;
    this.transaction = transaction;
    this.time = time;
  }

  /** What became of a publication. */
  public sealed interface Outcome {

    /** It is published. */
    record Done(PublishedPack pack) implements Outcome {}

    /** Somebody else published that edition first; theirs is here. Nothing was published. */
    record AlreadyThere(PublishedPack theirs) implements Outcome {}

    /** The person may not publish. */
    record NotYours(Decision.Refused why) implements Outcome {}
  }

  /** Writes a report as files that a server shows. */
  @FunctionalInterface
  public interface Writer extends BiFunction<BoardPack, UnaryOperator<String>, List<PackFile>> {}

  /** The number the next publication of a quarter will have. */
  public int nextEdition(Wanted wanted) {
    return published
            .last(wanted.board().code(), wanted.quarter())
            .map(PublishedPack::edition)
            .orElse(0)
        + 1;
  }

  /**
   * Publishes a report.
   *
   * @param edition the number its publisher saw in the preview: if that one is there by now, nothing is published
   */
  public Outcome publish(Wanted wanted, int edition, SignedIn officer, Writer writer) {
    if (mayPublish.decide(officer) instanceof Decision.Refused refused) {
      return new Outcome.NotYours(refused);
    }
    if (edition != nextEdition(wanted)) {
      return alreadyThere(wanted);
    }
    var pack = compose.compose(wanted, OptionalInt.of(edition));
    var publication =
        new PublishedPack(
            wanted.board().code(),
            wanted.quarter(),
            edition,
            wanted.knownAt(),
            time.instant().truncatedTo(ChronoUnit.MICROS),
            officer.officer().value(),
            pack.circumstances().definitions());
    var files = writer.apply(pack, name -> publication.href() + "/" + name);
    var kept =
        Objects.requireNonNull(
            transaction.execute(status -> published.keep(pack, publication, files)));
    return kept ? new Outcome.Done(publication) : alreadyThere(wanted);
  }

  private Outcome alreadyThere(Wanted wanted) {
    return published
        .last(wanted.board().code(), wanted.quarter())
        .<Outcome>map(Outcome.AlreadyThere::new)
        .orElseThrow(() -> new IllegalArgumentException("The first edition is number 1"));
  }
}
