/** Writes a board report as a web page, a tagged PDF and a list of what was written. */
@NullMarked
package org.invicta.app.reports.document;

import org.jspecify.annotations.NullMarked;
