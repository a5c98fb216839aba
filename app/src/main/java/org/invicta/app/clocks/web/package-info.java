/** The pages of clocks: those of a record, those of a unit, and the explanation of a breach. */
@NullMarked
package org.invicta.app.clocks.web;

import org.jspecify.annotations.NullMarked;
