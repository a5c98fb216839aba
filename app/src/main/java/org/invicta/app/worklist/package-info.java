/** Where people work: the home page, what needs doing, and desks with the open records of a type. */
@NullMarked
@ApplicationModule(
    displayName = "Worklist",
    allowedDependencies = {"web", "access", "records", "practice", "clocks", "sharing"})
package org.invicta.app.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
