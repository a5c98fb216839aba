/** Finds what desks show: one condition behind every list and its count. */
@NullMarked
package org.invicta.app.worklist.desk;

import org.jspecify.annotations.NullMarked;
