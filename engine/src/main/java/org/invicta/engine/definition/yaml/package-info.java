/** YAML as practice files use it: plain trees in which every key and value knows its line and column. */
@NullMarked
package org.invicta.engine.definition.yaml;

import org.jspecify.annotations.NullMarked;
