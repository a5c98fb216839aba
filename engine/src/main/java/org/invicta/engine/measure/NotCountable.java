package org.invicta.engine.measure;

import java.util.List;
import java.util.stream.Collectors;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Finding;

/** A measure asks something that the counting store cannot be asked; the practice files are to be mended. */
public final class NotCountable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  NotCountable(Code measure, List<Finding> findings) {
    super(
        "M100 The measure "
            + measure
            + " cannot be counted: "
            + findings.stream().map(Finding::toString).collect(Collectors.joining("; ")));
    this.findings = List.copyOf(findings);
  }

  /** What cannot be counted, each with its place. */
  public List<Finding> findings() {
    return findings;
  }
}
