/** Reconciles what was sent to partners with what they received and decided: each number is the length of a list. */
@NullMarked
package org.invicta.app.worklist.ledger;

import org.jspecify.annotations.NullMarked;
