/** People record things here: forms made from the definitions, drafts that are kept, and moves as forms of their own. */
@NullMarked
@ApplicationModule(
    displayName = "Capture",
    allowedDependencies = {"records", "practice", "access", "web", "decisions", "audit"})
package org.invicta.app.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
