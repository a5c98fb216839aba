/** The one expression language of practice files, a subset of FEEL: read, checked, evaluated, written as SQL and said in English. */
@NullMarked
package org.invicta.engine.expression;

import org.jspecify.annotations.NullMarked;
