package org.invicta.app.measures.formats;

import org.invicta.app.measures.MeasureFigures;

/** Hands over the facts of a list one by one. */
@FunctionalInterface
public interface FactSource {

  /** Hands each fact to the taker; gives how many there were. */
  long each(MeasureFigures.Taker taker);
}
