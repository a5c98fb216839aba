/** The pages on which people record, change and move on. */
@NullMarked
package org.invicta.app.capture.web;

import org.jspecify.annotations.NullMarked;
