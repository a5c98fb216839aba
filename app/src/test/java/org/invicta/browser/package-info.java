/** A real browser against the running application: pages signed in, wide and narrow, with and without scripts. */
@NullMarked
package org.invicta.browser;

import org.jspecify.annotations.NullMarked;
