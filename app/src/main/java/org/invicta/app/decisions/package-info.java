/** What decision tables propose for records: kept with each change, shown beside what a person decided, and never silently overruled. */
@NullMarked
@ApplicationModule(
    displayName = "Decisions",
    allowedDependencies = {"records", "practice", "access", "web"})
package org.invicta.app.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
