/** Takes in files that others publish: each row becomes a record, a new version of one, or a rejection with its reason. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"records", "practice", "cli", "store"})
@org.jspecify.annotations.NullMarked
package org.invicta.app.intake;
