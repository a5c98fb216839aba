/** What is told to partners and colleagues: links that are opened once, mail that says only that there is a message, and notices on pages. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"records", "practice", "access", "web", "clocks", "capture :: form"})
package org.invicta.app.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
