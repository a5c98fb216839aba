/** The made-up county: people, families, schools, collisions, crimes and owners' updates, the same for the same seed. */
@ApplicationModule(
    displayName = "Made-up county",
    allowedDependencies = {"records", "intake", "governance", "practice", "access", "cli"})
@NullMarked
package org.invicta.app.county;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
