package org.invicta.app.records;

import java.time.Instant;
import org.invicta.engine.definition.Code;

/**
 * A move as it was made.
 *
 * @param version the version it made
 * @param move the move
 * @param by the code of who made it
 * @param at when
 * @param reason why; may be empty
 * @param undone whether it was taken back
 */
public record MadeMove(
    int version, Code move, String by, Instant at, String reason, boolean undone) {}
