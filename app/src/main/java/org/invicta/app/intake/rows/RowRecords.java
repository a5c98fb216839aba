package org.invicta.app.intake.rows;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.invicta.app.intake.map.Mapped;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;

/**
 * How the rows of one file become records.
 *
 * @param type the type of the records
 * @param key the key of a row that has the right number of values
 * @param map the body of a row
 * @param trueFrom since when a body is true
 */
record RowRecords(
    Code type,
    Function<List<String>, RowKey> key,
    Function<List<String>, Mapped> map,
    Function<Value.Group, Instant> trueFrom) {}
