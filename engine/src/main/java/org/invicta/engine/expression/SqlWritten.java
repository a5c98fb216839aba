package org.invicta.engine.expression;

import java.util.List;
import org.invicta.engine.definition.Finding;

/** What comes of writing an expression as SQL. */
public sealed interface SqlWritten {
  /** The whole of it. */
  record Written(Sql sql) implements SqlWritten {}

  /** Refused: each part that has no SQL, with its place. */
  record Refused(List<Finding> findings) implements SqlWritten {
    public Refused {
      findings = findings.stream().sorted().toList();
    }
  }
}
