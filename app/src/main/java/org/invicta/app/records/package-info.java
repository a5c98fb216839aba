/** Keeps records: every version for good, chained by hashes, checked against its definition, readable as known on any past day. */
@NullMarked
@ApplicationModule(
    displayName = "Records",
    allowedDependencies = {"practice", "access", "audit", "web", "cli"})
package org.invicta.app.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
