/** Loads the practice files at the start, checks them on request, and prints them as a book and as JSON Schemas. */
@NullMarked
@ApplicationModule(displayName = "Practice", allowedDependencies = "cli")
package org.invicta.app.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
