/** Papers drawn up from records, such as the certificate that goes to a court: on a page, and as PDF for everybody. */
@NullMarked
@ApplicationModule(allowedDependencies = {"records", "practice", "access", "web", "pdf"})
package org.invicta.app.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
