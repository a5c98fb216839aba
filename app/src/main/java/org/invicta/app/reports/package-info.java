/** Board reports: drawn up from actions and measures as they were known at one instant, published as bytes that never change. */
@ApplicationModule(
    displayName = "Reports",
    allowedDependencies = {"governance", "measures", "practice", "web", "access", "cli", "pdf"})
@NullMarked
package org.invicta.app.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
