package org.invicta.app.intake.map;

import java.util.List;
import org.invicta.engine.expression.Value;

/** What became of a row. */
public sealed interface Mapped {

  /** The fields it gives: by section for a record, by field for an item of a group. */
  record Fields(Value.Group fields) implements Mapped {}

  /** It may not be taken in: all faults at once. */
  record Wrong(List<Fault> faults) implements Mapped {
    public Wrong {
      faults = List.copyOf(faults);
    }
  }
}
