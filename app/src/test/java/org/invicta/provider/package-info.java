/** An identity provider for tests, outside the application so that it is not found by it. */
@NullMarked
package org.invicta.provider;

import org.jspecify.annotations.NullMarked;
