package org.invicta.app.governance;

import java.time.Instant;
import java.util.Optional;
import org.invicta.app.records.RecordId;
import org.invicta.engine.definition.StrategyDefinition.Status;
import org.invicta.engine.measure.Period;

/**
 * What an owner reported on an action: one version of its progress record.
 *
 * @param action the action
 * @param record the progress record
 * @param version the version, from 1
 * @param status the status reported
 * @param reason why that status
 * @param evidence what shows it; may be empty
 * @param nextStep what happens next; may be empty
 * @param reportedFor the financial quarter it was reported for
 * @param trueFrom since when it is so
 * @param recordedAt when it was recorded
 * @param by the code of the officer who reported it
 */
public record Progress(
    ActionRef action,
    RecordId record,
    int version,
    Status status,
    String reason,
    String evidence,
    String nextStep,
    Optional<Period> reportedFor,
    Instant trueFrom,
    Instant recordedAt,
    String by) {

  /** Whether nothing more is to be reported: the action is complete or discharged. */
  public boolean isOver() {
    return status == Status.COMPLETE || status == Status.DISCHARGED;
  }
}
