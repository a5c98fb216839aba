package org.invicta.engine.definition.load;

import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.Finding;
import org.invicta.engine.definition.Practice;

/**
 * What came of loading practice files.
 *
 * @param practice the definitions; empty when anything is wrong
 * @param findings everything that is wrong, in the order of files, lines and columns
 * @param files how many files were read
 * @param definitions how many documents of a known kind they hold
 */
public record Loaded(
    Optional<Practice> practice, List<Finding> findings, int files, int definitions) {
  public Loaded {
    findings = List.copyOf(findings);
  }
}
