package org.invicta.app.intake.map;

/** Reads one value as it stands in a file. */
@FunctionalInterface
public interface CellReader {

  /** What the value is; never fails. */
  Cell read(String raw);
}
