package org.invicta.app.records;

import java.util.Optional;
import org.invicta.engine.definition.Code;

/**
 * What is known of a record that is opened beside what it says.
 *
 * @param unit the unit whose work it is; empty when it is nobody's. A record that follows from another is the work of the other's unit
 * @param from what it follows from; empty when somebody opens it
 */
record Opening(Optional<String> unit, Optional<From> from) {

  /**
   * The record that another follows from.
   *
   * @param origin the record
   * @param version its version
   * @param then the code in its lifecycle by which it follows
   */
  record From(RecordId origin, int version, Code then) {}

  /** Opened by somebody. */
  static Opening by(Optional<String> unit) {
    return new Opening(unit, Optional.empty());
  }
}
