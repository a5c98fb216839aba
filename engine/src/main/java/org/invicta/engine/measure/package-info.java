/** Measures: from a definition through a plan to SQL, the periods they are asked for, and what may leave. */
@NullMarked
package org.invicta.engine.measure;

import org.jspecify.annotations.NullMarked;
