/** The verb {@code measure}. */
@NullMarked
package org.invicta.app.measures.cli;

import org.jspecify.annotations.NullMarked;
