@NullMarked
package org.invicta.engine.definition;

import org.jspecify.annotations.NullMarked;
