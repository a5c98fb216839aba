package org.invicta.app.capture.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;

/** Reads days, times and lengths of time as people in Great Britain write them. */
final class ReadTime {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern TIME =
      Pattern.compile(
          "([0-9]{1,2})(?:[:.]?([0-9]{2}))?\\s*(am|pm|a\\.m\\.|p\\.m\\.)?\\s*(gmt|bst)?");
  private static final String A_DATE = "a day, a month and a year of four figures";
  private static final String WRITE_DATE = "Enter a date such as 27 3 2025";
  private static final String WRITE_TIME = "Enter the time on a 24-hour clock, such as 14:30";

  private ReadTime() {}

  /** The day in the three boxes of a date. */
  static Answer date(String path, Entries entries) {
    if (!entries.has(path)) {
      return new Answer.None();
    }
    return day(path, entries)
        .<Answer>map(day -> new Answer.Given(new Value.Day(day)))
        .orElseGet(
            () ->
                new Answer.Wrong(
                    FormProblem.NOT_A_DATE.at(path, "no day of the calendar", A_DATE, WRITE_DATE)));
  }

  private static Optional<LocalDate> day(String path, Entries entries) {
    var day = entries.one(path + ".day").strip();
    var month = month(entries.one(path + ".month").strip());
    var year = entries.one(path + ".year").strip();
    if (!day.matches("[0-9]{1,2}") || month.isEmpty() || !year.matches("[0-9]{4}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month.get(), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> month(String typed) {
    if (typed.matches("[0-9]{1,2}")) {
      return Optional.of(Integer.parseInt(typed));
    }
    if (typed.length() < 3) {
      return Optional.empty();
    }
    var number = MONTHS.indexOf(typed.substring(0, 3).toLowerCase(Locale.ROOT));
    return number < 0 ? Optional.empty() : Optional.of(number + 1);
  }

  /** The instant in the boxes of a date and a time, London time. */
  static Answer instant(String path, Entries entries) {
    if (!entries.has(path)) {
      return new Answer.None();
    }
    var day = day(path, entries);
    if (day.isEmpty()) {
      return new Answer.Wrong(
          FormProblem.NOT_A_DATE.at(path, "no day of the calendar", A_DATE, WRITE_DATE));
    }
    var typed = entries.one(path + ".time").strip().toLowerCase(Locale.ROOT);
    var match = TIME.matcher(typed);
    if (!match.matches()) {
      return notATime(path, typed);
    }
    var time = time(match.group(1), match.group(2), match.group(3));
    if (time.isEmpty()) {
      return notATime(path, typed);
    }
    return instant(path, day.get(), time.get(), Optional.ofNullable(match.group(4)));
  }

  private static Answer notATime(String path, String typed) {
    return new Answer.Wrong(
        FormProblem.NOT_A_TIME.at(
            path, typed.isEmpty() ? "no time" : "no time of a day", "a time", WRITE_TIME));
  }

  private static Optional<LocalTime> time(
      String hours,
      @org.jspecify.annotations.Nullable String minutes,
      @org.jspecify.annotations.Nullable String half) {
    var hour = Integer.parseInt(hours);
    var minute = minutes == null ? 0 : Integer.parseInt(minutes);
    if (half != null) {
      if (hour < 1 || hour > 12) {
        return Optional.empty();
      }
      hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
    } else if (minutes == null) {
      return Optional.empty();
    }
    return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
  }

  /** On the night the clocks go back an hour comes twice, on the night they go forward one is missing. */
  private static Answer instant(
      String path, LocalDate day, LocalTime time, Optional<String> named) {
    var there = day.atTime(time);
    var offsets = London.ZONE.getRules().getValidOffsets(there);
    if (offsets.isEmpty()) {
      return new Answer.Wrong(
          FormProblem.NO_SUCH_TIME.at(
              path,
              "a time that does not exist: the clocks go forward that night",
              "a time before 01:00 or from 02:00",
              "Enter the time as the clock showed it"));
    }
    var wanted = named.map(zone -> ZoneOffset.ofHours(zone.equals("bst") ? 1 : 0));
    if (wanted.isPresent() && offsets.contains(wanted.get())) {
      return given(there.toInstant(wanted.get()));
    }
    if (offsets.size() > 1) {
      return new Answer.Wrong(
          FormProblem.TIME_TWICE.at(
              path,
              "a time that comes twice: the clocks go back that night",
              "the time with BST or GMT behind it",
              "Add BST to the time for the first, GMT for the second"));
    }
    return given(there.toInstant(offsets.getFirst()));
  }

  private static Answer given(Instant instant) {
    return new Answer.Given(new Value.Moment(instant));
  }

  /** The length of time in the boxes for hours and minutes. */
  static Answer length(String path, Entries entries) {
    if (!entries.has(path)) {
      return new Answer.None();
    }
    var hours = entries.one(path + ".hours").strip();
    var minutes = entries.one(path + ".minutes").strip();
    if (!hours.matches("[0-9]{0,5}") || !minutes.matches("[0-9]{0,5}")) {
      return new Answer.Wrong(
          FormProblem.NOT_A_LENGTH.at(
              path,
              "no length of time",
              "whole hours and minutes",
              "Enter hours and minutes, such as 2 and 30"));
    }
    var length =
        java.time.Duration.ofHours(hours.isEmpty() ? 0 : Long.parseLong(hours))
            .plusMinutes(minutes.isEmpty() ? 0 : Long.parseLong(minutes));
    return new Answer.Given(new Value.Span(length));
  }
}
