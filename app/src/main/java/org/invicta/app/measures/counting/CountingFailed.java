package org.invicta.app.measures.counting;

/** The counting store could not do its work; it can be rebuilt at any time with {@code measure rebuild}. */
public final class CountingFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CountingFailed(String message, Throwable cause) {
    super("M101 " + message + "; the records are unharmed; run 'measure rebuild'", cause);
  }
}
