package org.invicta.app.reports;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.invicta.app.Refused;
import org.invicta.engine.definition.BoardDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.measure.Asked;
import org.invicta.engine.measure.KnownAt;
import org.invicta.engine.measure.Period;
import org.invicta.engine.measure.Period.FinancialQuarter;
import org.springframework.stereotype.Component;

/** Reads which report is wanted, in the words of the person who asks. */
@Component
public class PackRequest {

  private final Practice practice;
  private final InstantSource time;

  PackRequest(Practice practice, InstantSource time) {
    this.practice = practice;
    this.time = time;
  }

  /**
   * Which report is wanted.
   *
   * @param board the board
   * @param quarter the quarter reported on
   * @param knownAt only what had been recorded by then counts
   */
  public record Wanted(BoardDefinition board, FinancialQuarter quarter, Instant knownAt) {}

  /**
   * Reads a whole request.
   *
   * @param knownAt an instant, a local time or a date; blank for now
   * @throws Refused with codes B001 to B006 when something of it is wrong
   */
  public Wanted read(String board, String quarter, String knownAt) {
    var wanted = new Wanted(board(board), quarter(quarter), knownAt(knownAt));
    var now = time.instant();
    if (Quarters.start(wanted.quarter()).isAfter(now)) {
      throw ReportRefusals.quarterToCome(wanted.quarter(), Quarters.at(now));
    }
    if (wanted.knownAt().isBefore(Quarters.start(wanted.quarter()))) {
      throw ReportRefusals.knownTooEarly(wanted.quarter());
    }
    return wanted;
  }

  /** The board with a code. */
  public BoardDefinition board(String text) {
    var found = Code.isCode(text) ? practice.boards().get(new Code(text)) : null;
    if (found == null) {
      throw ReportRefusals.unknownBoard(
          text, practice.boards().keySet().stream().map(Code::value).sorted().toList());
    }
    return found;
  }

  private static FinancialQuarter quarter(String text) {
    return switch (Period.parse(text.strip().toUpperCase(Locale.ROOT))) {
      case Asked.NotUnderstood<Period>(var problem) ->
          throw ReportRefusals.notAQuarter(text.strip(), problem);
      case Asked.Understood<Period>(FinancialQuarter quarter) -> quarter;
      case Asked.Understood<Period>(var other) -> throw ReportRefusals.otherPeriod(text, other);
    };
  }

  private Instant knownAt(String text) {
    var now = time.instant().truncatedTo(ChronoUnit.MICROS);
    return switch (KnownAt.read(Optional.of(text), now)) {
      case Asked.NotUnderstood<Optional<Instant>>(var problem) ->
          throw ReportRefusals.notAnInstant(problem);
      case Asked.Understood<Optional<Instant>>(var instant) -> instant.orElse(now);
    };
  }
}
