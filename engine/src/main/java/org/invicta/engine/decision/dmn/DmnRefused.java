package org.invicta.engine.decision.dmn;

/** A DMN file that cannot be taken in: what was found, what is allowed. */
public final class DmnRefused extends Exception {
  private static final long serialVersionUID = 1L;
  private final String allowed;

  DmnRefused(String found, String allowed) {
    super(found);
    this.allowed = allowed;
  }

  /** What is allowed there, in words. */
  public String allowed() {
    return allowed;
  }
}
