@NullMarked
package org.invicta.engine.measure;

import org.jspecify.annotations.NullMarked;
