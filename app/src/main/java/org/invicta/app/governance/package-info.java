/** Strategies, their actions, the progress owners report on them, and the boards that look after them. */
@ApplicationModule(
    displayName = "Governance",
    allowedDependencies = {"records", "practice", "access", "web", "worklist"})
@NullMarked
package org.invicta.app.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
