/** The home page: what needs doing by the person signed in, told by the modules that know. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "access"})
package org.invicta.app.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
