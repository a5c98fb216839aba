package org.invicta.app.governance;

import java.util.Optional;
import org.invicta.app.web.TagColour;
import org.invicta.engine.definition.StrategyDefinition.Status;

/** How the status of an action is said and shown. The words carry the meaning; the colour only helps. */
public final class StatusWords {

  private StatusWords() {}

  /** The status as a word. */
  public static String of(Status status) {
    return switch (status) {
      case GREEN -> "Green";
      case AMBER -> "Amber";
      case RED -> "Red";
      case DISCHARGED -> "Discharged";
      case COMPLETE -> "Complete";
    };
  }

  /** The status as a word, or that there is none yet. */
  public static String of(Optional<Progress> progress) {
    return progress.map(Progress::status).map(StatusWords::of).orElse("No update yet");
  }

  /** What the status means, in a sentence. */
  public static String meaning(Status status) {
    return switch (status) {
      case GREEN -> "On course";
      case AMBER -> "At risk, or waiting on someone else";
      case RED -> "Not on course";
      case DISCHARGED -> "No longer to be done, for a reason: neither done nor failed";
      case COMPLETE -> "Done, with something that shows it";
    };
  }

  /** The colour of its tag. */
  public static TagColour colour(Status status) {
    return switch (status) {
      case GREEN -> TagColour.GREEN;
      case AMBER -> TagColour.ORANGE;
      case RED -> TagColour.RED;
      case DISCHARGED -> TagColour.PURPLE;
      case COMPLETE -> TagColour.BLUE;
    };
  }

  /** The colour of its tag, grey when there is no update yet. */
  public static TagColour colour(Optional<Progress> progress) {
    return progress.map(Progress::status).map(StatusWords::colour).orElse(TagColour.GREY);
  }
}
