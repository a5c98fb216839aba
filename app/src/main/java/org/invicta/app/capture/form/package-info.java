/** Turns definitions into forms and what was typed into answers, without asking the store for anything. */
@NullMarked
@NamedInterface("form")
package org.invicta.app.capture.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
