/** Who is signed in and for what purpose, what they may do and see, and the log of who signed in and out. */
@NullMarked
@ApplicationModule(allowedDependencies = {"practice", "store"})
package org.invicta.app.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
