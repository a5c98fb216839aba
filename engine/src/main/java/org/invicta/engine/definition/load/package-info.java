/** From a directory of practice files to the typed model, or to everything that is wrong with them. */
@NullMarked
package org.invicta.engine.definition.load;

import org.jspecify.annotations.NullMarked;
