package org.invicta.engine.definition;

import java.util.List;
import java.util.Optional;
import org.invicta.engine.expression.Expression;

/**
 * A time limit that starts from what happens to a record. Nobody types a due date: the limit is a dated policy value, taken on
 * the day the clock starts, so that a new limit changes clocks started from then on and none before.
 *
 * @param place where it is defined
 * @param code its code, unique in the lifecycle
 * @param label the words people see
 * @param starts the moves that start it; {@link #OPENED} stands for the opening of the record
 * @param at the field that holds the instant it counts from; empty for the time of the move
 * @param when started only where this holds; empty for always
 * @param within the policy value that says how long: a duration when elapsed time counts, otherwise a number of days
 * @param counted how time is counted
 * @param calendar the calendar of working days, or of school days where {@code school} names no party
 * @param school the role of the school whose own calendar counts
 * @param thenEvery the policy value of the limit after each time it is done; empty for a clock that is done once
 * @param from what the next limit counts from
 * @param doneBy the moves by which what is due is done
 * @param doneAt the field that says when it was done; empty for the time of the move
 * @param stops the moves that end it without its being done
 * @param pauses the moves that pause it; each needs a reason
 * @param resumes the moves that let it run on
 * @param warn the policy values, durations before it is due, at which those responsible are warned, the earliest first
 * @param owners the roles responsible
 * @param escalates the roles told of a breach
 * @param explained whether an explanation is asked for after a breach
 */
public record ClockDefinition(
    Place place,
    Code code,
    String label,
    List<Code> starts,
    Optional<String> at,
    Optional<Expression> when,
    Code within,
    Counted counted,
    Optional<Code> calendar,
    Optional<Code> school,
    Optional<Code> thenEvery,
    From from,
    List<Code> doneBy,
    Optional<String> doneAt,
    List<Code> stops,
    List<Code> pauses,
    List<Code> resumes,
    List<Code> warn,
    List<Code> owners,
    List<Code> escalates,
    boolean explained) {

  /** Stands among the moves for the opening of a record. */
  public static final Code OPENED = new Code("opened");

  /** How time is counted. */
  public enum Counted {
    /** Time that passes, whatever the clocks on the wall do. */
    ELAPSED,
    /** Until the end of the day so many days later, Europe/London. */
    CALENDAR_DAYS,
    /** Until the end of the working day so many working days later. */
    WORKING_DAYS,
    /** Until so many school days have started: 1 is the start of the next school day. */
    SCHOOL_DAYS
  }

  /** What the next limit of a repeating clock counts from. */
  public enum From {
    DONE,
    DUE,
    /** PACE 1984 s40(6): a late review does not move the later ones. */
    EARLIER_OF_DONE_AND_DUE
  }

  public ClockDefinition {
    starts = List.copyOf(starts);
    doneBy = List.copyOf(doneBy);
    stops = List.copyOf(stops);
    pauses = List.copyOf(pauses);
    resumes = List.copyOf(resumes);
    warn = List.copyOf(warn);
    owners = List.copyOf(owners);
    escalates = List.copyOf(escalates);
  }
}
