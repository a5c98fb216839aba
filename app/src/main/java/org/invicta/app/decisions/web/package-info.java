/** What decision tables proposed, on the page of a record. */
@NullMarked
package org.invicta.app.decisions.web;

import org.jspecify.annotations.NullMarked;
