/** Time limits: when something is due, what pauses and ends a clock, and that a breach stays one. */
@NullMarked
package org.invicta.engine.clock;

import org.jspecify.annotations.NullMarked;
