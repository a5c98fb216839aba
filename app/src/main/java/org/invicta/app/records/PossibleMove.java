package org.invicta.app.records;

import org.invicta.engine.definition.LifecycleDefinition;

/**
 * A move that starts in the state a record is in.
 *
 * @param move the move
 * @param allowed whether the person may make it now, provided what it asks for is filled in
 * @param why the rule that stands in the way; empty when it is allowed
 * @param todo what to do about it; empty when it is allowed
 */
public record PossibleMove(
    LifecycleDefinition.Move move, boolean allowed, String why, String todo) {}
