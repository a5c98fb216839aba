/** The pages of measures, their files and their programming interface. */
@NullMarked
package org.invicta.app.measures.web;

import org.jspecify.annotations.NullMarked;
