/** Records, their moves and what hangs on them for programs, described by an OpenAPI document made from the same definitions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"records", "practice", "access", "web"})
package org.invicta.app.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
