/** The store: PostgreSQL, embedded by default or external by URL, and one migration history per module. */
@ApplicationModule(
    displayName = "Store",
    allowedDependencies = {})
@NullMarked
package org.invicta.app.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
