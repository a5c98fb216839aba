@NullMarked
package org.invicta.app.measures;

import org.jspecify.annotations.NullMarked;
