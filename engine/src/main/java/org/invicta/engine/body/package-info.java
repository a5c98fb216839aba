/** Checks the body of a record against its definition, all problems at once, each with a stable code. */
@NullMarked
package org.invicta.engine.body;

import org.jspecify.annotations.NullMarked;
