/** The pages and the interface of strategies, actions and boards. */
@NullMarked
package org.invicta.app.governance.web;

import org.jspecify.annotations.NullMarked;
