/** Measures: asked of the counting store, shown with the list that stands behind each figure, and released through one exit. */
@NullMarked
@ApplicationModule(
    displayName = "Measures",
    allowedDependencies = {"practice", "records", "store", "cli", "access", "web"})
package org.invicta.app.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
