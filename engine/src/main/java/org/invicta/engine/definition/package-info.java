/** The typed model of practice files: what is recorded, how it moves on, what is counted, and what was found wrong in the files. */
@NullMarked
package org.invicta.engine.definition;

import org.jspecify.annotations.NullMarked;
