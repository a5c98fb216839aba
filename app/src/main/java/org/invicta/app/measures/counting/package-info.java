/** The counting store: typed columnar tables in DuckDB, fed from the typed views and never the only copy of anything. */
@NullMarked
package org.invicta.app.measures.counting;

import org.jspecify.annotations.NullMarked;
