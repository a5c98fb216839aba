package org.invicta.app.clocks.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.app.clocks.DueWords;
import org.invicta.app.clocks.RunningClock;
import org.invicta.app.web.TagColour;

/**
 * A clock in the words of a page.
 *
 * @param clock the clock
 * @param now the time at which it is shown
 * @param explanations what was said about its breach
 * @param explains whether whoever looks may explain its breach
 */
public record ClockView(
    RunningClock clock, Instant now, List<Said> explanations, boolean explains) {

  /**
   * An explanation as it is shown.
   *
   * @param words what was said
   * @param from who said it and when
   */
  public record Said(String words, String from) {}

  public ClockView {
    explanations = List.copyOf(explanations);
  }

  /** How it stands, in a word or two. */
  public String tag() {
    return switch (clock.state()) {
      case RUNNING -> "Running";
      case PAUSED -> "Paused";
      case BREACHED -> "Breached";
      case STOPPED -> clock.breached().isPresent() ? "Stopped after a breach" : "Stopped";
      case DONE -> {
        if (clock.breached().isEmpty()) {
          yield "Done in time";
        }
        yield clock.isDoneInTimeButRecordedLate() ? "Recorded late" : "Done late";
      }
    };
  }

  /** The colour of that word. */
  public TagColour colour() {
    if (clock.breached().isPresent()) {
      return TagColour.RED;
    }
    return switch (clock.state()) {
      case RUNNING -> TagColour.BLUE;
      case PAUSED -> TagColour.YELLOW;
      case DONE -> TagColour.GREEN;
      case STOPPED, BREACHED -> TagColour.GREY;
    };
  }

  /** When it is or was due, and what became of it. */
  public String words() {
    return switch (clock.state()) {
      case RUNNING, BREACHED -> sentence(DueWords.due(clock.due(), now));
      case PAUSED ->
          "Paused since %s, with %s left"
              .formatted(
                  DueWords.when(clock.paused().orElse(now), now),
                  DueWords.left(clock.paused().orElse(now), clock.due()));
      case DONE ->
          "Done %s; it was due %s"
              .formatted(
                  DueWords.when(clock.done().orElse(now), now), DueWords.when(clock.due(), now));
      case STOPPED ->
          "Stopped %s; it was due %s"
              .formatted(
                  DueWords.when(clock.ended().orElse(now), now), DueWords.when(clock.due(), now));
    };
  }

  /** What else there is to know about it. */
  public List<String> notes() {
    var notes = new ArrayList<String>();
    if (clock.isDoneInTimeButRecordedLate()) {
      notes.add(
          "It was recorded only %s, after its due time had passed: the breach stays."
              .formatted(DueWords.when(clock.ended().orElse(now), now)));
    }
    notes.add(
        "%s from %s.".formatted(sentence(clock.limit()), DueWords.when(clock.started(), now)));
    if (!clock.presumed().isEmpty()) {
      notes.add(clock.presumed());
    }
    return notes;
  }

  /** The page on which its breach is explained, for whoever may. */
  public Optional<String> explainHref() {
    return explains && clock.breached().isPresent()
        ? Optional.of("/clocks/" + clock.id() + "/explain")
        : Optional.empty();
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
