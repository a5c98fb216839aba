package org.invicta.engine.measure;

import static org.invicta.engine.measure.PeriodReader.quoted;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.invicta.engine.measure.Asked.NotUnderstood;
import org.invicta.engine.measure.Asked.Understood;
import org.invicta.engine.measure.MeasureProblem.Kind;
import org.invicta.engine.time.London;

/**
 * Reads the instant whose knowledge counts: an instant, a local date and time, or a date, which means the end of that day.
 *
 * <p>Local times are Europe/London. The end of a day is its last microsecond, the store's resolution; for today it is now.
 */
public final class KnownAt {

  private KnownAt() {}

  /** Reads an instant; refusals carry M007 and M008. Empty when nothing was asked. */
  public static Asked<Optional<Instant>> read(Optional<String> asked, Instant now) {
    var text = asked.map(String::strip).orElse("");
    if (text.isEmpty()) {
      return new Understood<>(Optional.empty());
    }
    var instant = instant(text, now);
    if (instant.isEmpty()) {
      return no(Kind.KNOWN_AT_NOT_UNDERSTOOD, "the instant " + quoted(text) + " is not understood");
    }
    if (instant.get().isAfter(now)) {
      return no(Kind.KNOWN_AT_IN_FUTURE, "the instant " + quoted(text) + " is still to come");
    }
    return new Understood<>(instant.map(found -> earliest(found).truncatedTo(ChronoUnit.MICROS)));
  }

  /** Nothing was known before 1970; an instant a database cannot hold is read as that. */
  private static Instant earliest(Instant found) {
    return found.isBefore(Instant.EPOCH) ? Instant.EPOCH : found;
  }

  private static Optional<Instant> instant(String text, Instant now) {
    try {
      if (text.length() == 10) {
        return Optional.of(endOf(LocalDate.parse(text), now));
      }
      if (text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:\\d\\d")) {
        return Optional.of(OffsetDateTime.parse(text).toInstant());
      }
      return Optional.of(LocalDateTime.parse(text).atZone(London.ZONE).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Instant endOf(LocalDate day, Instant now) {
    return day.equals(London.dayOf(now)) ? now : London.lastOf(day);
  }

  private static Asked<Optional<Instant>> no(Kind kind, String found) {
    return new NotUnderstood<>(
        new MeasureProblem(
            kind,
            found,
            "known-at is an instant (2024-05-21T14:30:00Z), a local time (2024-05-21T14:30) or a date (2024-05-21, the end of"
                + " that day), in London time and not in the future",
            "write one of these, or leave it out for what is known now"));
  }
}
