/** The verb that writes a board report to a folder. */
@NullMarked
package org.invicta.app.reports.cli;

import org.jspecify.annotations.NullMarked;
