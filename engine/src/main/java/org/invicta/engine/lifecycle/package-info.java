/** Decides whether a record may make a move: allowed with its new state, or refused with the rule and what to do. */
@NullMarked
package org.invicta.engine.lifecycle;

import org.jspecify.annotations.NullMarked;
