package org.invicta.app.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import org.invicta.app.web.PlainWords;
import org.invicta.engine.time.London;

/** Says when something is due as people would on a wall: how long that is from now, and when by the clock. */
public final class DueWords {
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private DueWords() {}

  /** Such as "due in 2 hours 5 minutes, 14:30 today", or "was due 20 minutes ago, 12:05 today". */
  public static String due(Instant due, Instant now) {
    var left = Duration.between(now, due);
    if (left.isNegative()) {
      return "was due %s ago, %s".formatted(length(rounded(left.negated())), when(due, now));
    }
    return left.toMinutes() == 0
        ? "due now, " + when(due, now)
        : "due in %s, %s".formatted(length(rounded(left)), when(due, now));
  }

  /** When that is by the clock on the wall, such as "14:30 today", "the end of tomorrow" or "09:00 on Friday 4 December". */
  public static String when(Instant instant, Instant now) {
    var there = instant.atZone(London.ZONE);
    var today = London.dayOf(now);
    var atMidnight = there.toLocalTime().equals(LocalTime.MIDNIGHT);
    var day = London.dueDay(instant);
    if (!atMidnight) {
      day = there.toLocalDate();
    }
    var days = day.toEpochDay() - today.toEpochDay();
    var dayWords =
        days == 0
            ? "today"
            : days == 1
                ? "tomorrow"
                : days == -1
                    ? "yesterday"
                    : (day.getYear() == today.getYear() ? WEEKDAY : DAY).format(day);
    var named = days < -1 || days > 1;
    return atMidnight
        ? "the end of " + dayWords
        : TIME.format(there) + (named ? " on " : " ") + dayWords;
  }

  /** How long there is from one instant to another; none where the other has passed. */
  public static String left(Instant from, Instant due) {
    var left = Duration.between(from, due);
    return left.isPositive() ? length(rounded(left)) : "nothing";
  }

  /** A length of time in its two largest units, such as "2 hours 5 minutes" or "3 days". */
  public static String length(Duration length) {
    var parts = new ArrayList<String>();
    add(parts, length.toDays(), "day", "days");
    add(parts, length.toHoursPart(), "hour", "hours");
    if (length.toDays() == 0) {
      add(parts, length.toMinutesPart(), "minute", "minutes");
    }
    return parts.isEmpty() ? "less than a minute" : String.join(" ", parts);
  }

  /** Down to the minute, and from a day on to the hour: nobody is told there is more time than there is. */
  private static Duration rounded(Duration length) {
    return length.toDays() == 0
        ? Duration.ofMinutes(length.toMinutes())
        : Duration.ofHours(length.toHours());
  }

  private static void add(ArrayList<String> parts, long number, String one, String many) {
    if (number != 0) {
      parts.add(PlainWords.count(number, one, many));
    }
  }
}
