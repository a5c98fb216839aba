/** Writes pages as PDF that everybody can read and that can be kept. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.invicta.app.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
