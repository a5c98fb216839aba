/** Invicta, a child-centred policing system: the application root. */
@NullMarked
package org.invicta.app;

import org.jspecify.annotations.NullMarked;
