/** The log of who read, searched, changed and disclosed what, for what purpose: append-only, chained by hashes in lanes. */
@NullMarked
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {"access", "store"})
package org.invicta.app.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
