/** The pages of notices, and the pages that a partner without an account sees. */
@NullMarked
package org.invicta.app.sharing.web;

import org.jspecify.annotations.NullMarked;
