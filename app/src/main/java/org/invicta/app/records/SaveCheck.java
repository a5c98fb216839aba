package org.invicta.app.records;

import java.time.Instant;
import java.util.List;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;

/** A check that another module adds. Every one is asked before what somebody wants saved is written, but not when records are taken in. */
@FunctionalInterface
public interface SaveCheck {

  /**
   * What stands in the way.
   *
   * @param body the whole body as it would be saved, tidied
   * @param at now
   */
  List<Problem> check(RecordDefinition type, Value.Group body, Instant at);
}
