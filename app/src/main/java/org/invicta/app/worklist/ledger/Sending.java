package org.invicta.app.worklist.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.records.RecordId;
import org.invicta.engine.time.London;

/**
 * A record sent to a partner, and what became of it there.
 *
 * @param record the record
 * @param partner the organisation it went to; empty where nobody was chosen
 * @param sent when it was sent
 * @param received when they opened it, or answered by another way; empty while neither is known
 * @param decided when their decision came; empty while there is none
 * @param difference why it is not decided; empty where it is
 */
public record Sending(
    RecordId record,
    Optional<UUID> partner,
    Instant sent,
    Optional<Instant> received,
    Optional<Instant> decided,
    Optional<Difference> difference) {

  /** The day on which it was sent. */
  public LocalDate day() {
    return London.dayOf(sent);
  }

  /** Whether it counts at a step. Nothing is decided that was not received. */
  public boolean is(Step step) {
    return switch (step) {
      case SENT -> true;
      case RECEIVED -> received.isPresent();
      case DECIDED -> decided.isPresent();
      case OPEN -> difference.isPresent();
    };
  }

  /** The steps that are counted, and what is left over. */
  public enum Step {
    SENT("Sent"),
    RECEIVED("Received"),
    DECIDED("Decided"),
    OPEN("Not decided");

    private final String title;

    Step(String title) {
      this.title = title;
    }

    /** Its name for people. */
    public String title() {
      return title;
    }

    /** Its name in an address. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Why what was sent is not decided. */
  public enum Difference {
    TAKEN_BACK("Taken back before there was an answer", "Nothing: it was decided again"),
    NO_LINK(
        "No link was made, so nobody was told",
        "Ring the partner, or decide again and choose who receives it"),
    NO_MAILBOX(
        "No mailbox is known, so nobody was told",
        "Ring the partner, and enter the mailbox of a role in the partner’s record"),
    EXPIRED(
        "Not opened, and the link has expired",
        "Ring the partner, then decide again and send it with a new link"),
    NOT_OPENED("Not opened yet", "Ring the partner"),
    NOT_ANSWERED(
        "Opened and not answered",
        "Ask for the answer. Record it here if they give it by telephone");

    private final String words;
    private final String todo;

    Difference(String words, String todo) {
      this.words = words;
      this.todo = todo;
    }

    /** What differs. */
    public String words() {
      return words;
    }

    /** What to do about it. */
    public String todo() {
      return todo;
    }
  }
}
