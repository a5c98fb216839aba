/** Runs the worked examples of practice files: each is a test of the definition it belongs to. */
@NullMarked
package org.invicta.engine.example;

import org.jspecify.annotations.NullMarked;
