package org.invicta.app.worklist.desk;

import java.util.Optional;

/**
 * What somebody narrows a desk to.
 *
 * @param unit only this unit
 * @param holder only what this officer holds
 * @param nobody only what nobody holds
 * @param overdue only where the next clock has passed its due time
 */
public record Narrowed(
    Optional<String> unit, Optional<String> holder, boolean nobody, boolean overdue) {

  /** Everything. */
  public static final Narrowed NOT = new Narrowed(Optional.empty(), Optional.empty(), false, false);

  /** Only one unit. */
  public Narrowed inUnit(String wanted) {
    return new Narrowed(Optional.of(wanted), holder, nobody, overdue);
  }

  /** Only what one officer holds. */
  public Narrowed heldBy(String officer) {
    return new Narrowed(unit, Optional.of(officer), false, overdue);
  }

  /** Only what nobody holds. */
  public Narrowed unheld() {
    return new Narrowed(unit, Optional.empty(), true, overdue);
  }

  /** Only what is overdue. */
  public Narrowed late() {
    return new Narrowed(unit, holder, nobody, true);
  }
}
