package org.invicta.engine.expression;

import java.util.List;
import org.invicta.engine.definition.Finding;

/** What comes of reading an expression: the checked expression, or everything that is wrong with it. */
public sealed interface Parsed {
  /** Read and checked. */
  record Checked(Expression expression) implements Parsed {}

  /** Refused, with at least one finding, in the order of their places. */
  record Refused(List<Finding> findings) implements Parsed {
    public Refused {
      findings = findings.stream().sorted().toList();
    }
  }
}
