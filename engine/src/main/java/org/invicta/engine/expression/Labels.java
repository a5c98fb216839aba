package org.invicta.engine.expression;

import java.util.List;
import java.util.Optional;

/** The words people see for a field. */
@FunctionalInterface
public interface Labels {

  /** The label of a path, written to stand in the middle of a sentence; empty to say it by its codes. */
  Optional<String> label(List<String> path);

  /** No labels: everything is said by its codes. */
  static Labels none() {
    return _ -> Optional.empty();
  }
}
