/** The command line: finds the verb that was asked for, runs it, and says in one line what went wrong. */
@ApplicationModule(displayName = "Command line", allowedDependencies = "store")
@NullMarked
package org.invicta.app.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
