/** Keeps what somebody has not sent yet, exactly as it was typed. */
@NullMarked
package org.invicta.app.capture.draft;

import org.jspecify.annotations.NullMarked;
