/** Decision tables: the row that fires and why, whether every case has one, and their exchange as DMN. */
@NullMarked
package org.invicta.engine.decision;

import org.jspecify.annotations.NullMarked;
