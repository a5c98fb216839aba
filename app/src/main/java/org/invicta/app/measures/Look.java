package org.invicta.app.measures;

import org.invicta.engine.measure.Published;

/**
 * A figure with the facts behind it, read from one state of the counting store: they cannot disagree.
 *
 * @param figure the figure and its breakdowns
 * @param facts a page of the list that was counted
 * @param nearMisses a page of the facts that were only just not counted
 */
public record Look(Published figure, FactPage facts, FactPage nearMisses) {}
