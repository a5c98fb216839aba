@NullMarked
package org.invicta.engine.expression;

import org.jspecify.annotations.NullMarked;
