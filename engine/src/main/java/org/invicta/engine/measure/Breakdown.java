package org.invicta.engine.measure;

import java.util.List;
import java.util.stream.Collectors;
import org.invicta.engine.definition.MeasureDefinition.Dimension;

/**
 * A way to break a figure down: by one dimension, or by several crossed.
 *
 * @param dimensions the dimensions, at least one
 */
public record Breakdown(List<Dimension> dimensions) {

  public Breakdown {
    dimensions = List.copyOf(dimensions);
  }

  /** How it is asked for: {@code district}, or {@code district:sex} for the two crossed. */
  public String code() {
    return dimensions.stream()
        .map(dimension -> dimension.code().value())
        .collect(Collectors.joining(":"));
  }

  /** The words people see, such as {@code District and sex}. */
  public String label() {
    return dimensions.stream().map(Dimension::label).collect(Collectors.joining(" and "));
  }
}
