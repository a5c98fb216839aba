/** Decision tables as DMN: written so that any DMN engine answers alike, read without trusting the file. */
@NullMarked
package org.invicta.engine.decision.dmn;

import org.jspecify.annotations.NullMarked;
