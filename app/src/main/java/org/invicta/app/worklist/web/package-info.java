/** The pages of the worklist. */
@NullMarked
package org.invicta.app.worklist.web;

import org.jspecify.annotations.NullMarked;
