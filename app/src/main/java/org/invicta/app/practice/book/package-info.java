/** The practice book: the definitions as static pages in plain English. */
@NullMarked
package org.invicta.app.practice.book;

import org.jspecify.annotations.NullMarked;
