/** The time zone people live in, and its days. */
@NullMarked
package org.invicta.engine.time;

import org.jspecify.annotations.NullMarked;
