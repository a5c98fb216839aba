package org.invicta.app.county;

import java.time.Instant;
import java.util.List;
import org.invicta.app.records.Party;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;

/**
 * A record as the county has it, before it is taken in.
 *
 * @param key unique in its type
 * @param trueFrom since when it is true
 */
record Drafted(Code type, String key, Value.Group body, List<Party> parties, Instant trueFrom) {
  Drafted {
    parties = List.copyOf(parties);
  }
}
