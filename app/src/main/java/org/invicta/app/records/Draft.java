package org.invicta.app.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;

/**
 * A record about to be opened.
 *
 * @param type the record type
 * @param key the key another system knows it by, unique per type; empty when it has none
 * @param body its body: a group of sections, each a group of fields
 * @param parties who and what takes part in it
 * @param trueFrom since when what it says is true
 */
public record Draft(
    Code type, Optional<String> key, Value.Group body, List<Party> parties, Instant trueFrom) {
  public Draft {
    parties = List.copyOf(parties);
  }
}
