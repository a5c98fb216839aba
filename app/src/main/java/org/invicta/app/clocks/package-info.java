/** Clocks: what is due by when on each record, who is warned, and that a breach is recorded and never edited away. */
@NullMarked
@ApplicationModule(
    displayName = "Clocks",
    allowedDependencies = {"records", "practice", "access", "web", "cli"})
package org.invicta.app.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
