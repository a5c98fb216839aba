/** The pages of papers. */
@NullMarked
package org.invicta.app.papers.web;

import org.jspecify.annotations.NullMarked;
