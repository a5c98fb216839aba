/** The forms in which figures and lists of facts leave: JSON, CSV and plain text. */
@NullMarked
package org.invicta.app.measures.formats;

import org.jspecify.annotations.NullMarked;
