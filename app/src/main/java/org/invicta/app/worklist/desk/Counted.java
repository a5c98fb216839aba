package org.invicta.app.worklist.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.Code;

/** How many there are in each state of each type. */
public record Counted(Map<Search.Pair, Long> counts) {
  public Counted {
    counts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /** All together. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Those in a state of a type. */
  public long in(Code type, Code state) {
    return Optional.ofNullable(counts.get(new Search.Pair(type, state))).orElse(0L);
  }
}
