/** One description of every kind of practice file; key checks, references and JSON Schemas all come from it. */
@NullMarked
package org.invicta.engine.definition.shape;

import org.jspecify.annotations.NullMarked;
