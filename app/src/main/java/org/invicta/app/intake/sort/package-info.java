/** Brings rows of any number into the order of their keys in little memory. */
@org.jspecify.annotations.NullMarked
package org.invicta.app.intake.sort;
