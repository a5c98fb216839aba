/** The shell every page stands in: layout, components, error pages, security headers, signing in and out. */
@NullMarked
@ApplicationModule(allowedDependencies = "access")
package org.invicta.app.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
