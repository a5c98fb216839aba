@NullMarked
package org.invicta.engine.lifecycle;

import org.jspecify.annotations.NullMarked;
