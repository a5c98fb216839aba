package org.invicta.app.governance;

import java.util.Optional;
import org.invicta.engine.definition.StrategyDefinition.Action;

/**
 * Where an action stands: what the plan says and what its owner last reported.
 *
 * @param ref the action
 * @param action its definition
 * @param progress the last report; empty before the first
 * @param overdue the update that is missing, if one is
 */
public record ActionStanding(
    ActionRef ref,
    Action action,
    Optional<Progress> progress,
    Optional<OverdueUpdates.Overdue> overdue) {}
