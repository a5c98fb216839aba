package org.invicta.app.access;

/** Says whether the store holds made-up people and events, so that every page can say so. */
@FunctionalInterface
public interface SyntheticData {

  /** Whether any of the data is made up. */
  boolean isPresent();
}
