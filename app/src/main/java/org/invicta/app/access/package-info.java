/** Who is signed in, what they may do, and the log of who signed in and out. */
@NullMarked
@ApplicationModule(allowedDependencies = "practice")
package org.invicta.app.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
