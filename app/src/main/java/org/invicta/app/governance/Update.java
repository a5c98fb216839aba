package org.invicta.app.governance;

import org.invicta.engine.definition.StrategyDefinition.Status;
import org.invicta.engine.measure.Period;

/**
 * What an owner wants to report on an action.
 *
 * @param status the new status
 * @param reason why that status; never blank
 * @param evidence what shows it; compulsory when the action is complete or discharged
 * @param nextStep what happens next; may be empty
 * @param reportedFor the financial quarter it reports on
 * @param basedOn the version its writer had seen; 0 when there was none
 */
public record Update(
    Status status,
    String reason,
    String evidence,
    String nextStep,
    Period reportedFor,
    int basedOn) {}
