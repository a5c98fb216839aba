package org.invicta.app.store;

import java.util.Optional;

/**
 * For whom this thread asks the database.
 *
 * <p>While a request is answered, every connection comes from the restricted pool and is bound to a database session: that of the
 * person signed in, or of nobody. Outside of requests (verbs, the start, jobs) connections are those of the owner. The filter that
 * stands before everything else opens the scope, so no controller has to think of it. A thread that a request starts is a job of its
 * own and asks as the owner, unless it is started through {@link #sameAsNow}.
 */
public final class Acting {

  private static final ScopedValue<Scope> SCOPE = ScopedValue.newInstance();
  private static final String NOBODY = "";

  private Acting() {}

  /** Work that may fail with anything. */
  @FunctionalInterface
  public interface Work<T, X extends Throwable> {

    /** Does it. */
    T call() throws X;
  }

  /** What one request is bound to. */
  private static final class Scope {

    private final boolean ofRequest;
    private String secret;

    private Scope(boolean ofRequest, String secret) {
      this.ofRequest = ofRequest;
      this.secret = secret;
    }
  }

  /** Does the work for nobody: nothing personal is seen until {@link #become}. */
  public static <T, X extends Throwable> T asNobody(Work<T, X> work) throws X {
    return ScopedValue.where(SCOPE, new Scope(true, NOBODY)).call(work::call);
  }

  /** Does the work in the database session that the secret opens. */
  public static <T, X extends Throwable> T with(String secret, Work<T, X> work) throws X {
    return ScopedValue.where(SCOPE, new Scope(false, secret)).call(work::call);
  }

  /**
   * The rest of this scope is in the database session that the secret opens.
   *
   * @throws IllegalStateException outside of a scope
   */
  public static void become(String secret) {
    if (!isInScope()) {
      throw new IllegalStateException("Nobody is acting");
    }
    SCOPE.get().secret = secret;
  }

  /** The rest of this scope is nobody's. */
  public static void becomeNobody() {
    become(NOBODY);
  }

  /** Whether this thread answers a request, and so sees only what its database session may. */
  public static boolean isInScope() {
    return SCOPE.isBound();
  }

  /** Whether this thread answers the request of a person signed in, and not for a moment acts for somebody else. */
  public static boolean isForAPerson() {
    return SCOPE.isBound() && SCOPE.get().ofRequest && !SCOPE.get().secret.equals(NOBODY);
  }

  /** The same work, later or on another thread, for whom this thread acts now. */
  public static Runnable sameAsNow(Runnable work) {
    var secret = secret();
    return secret.isEmpty()
        ? work
        : () ->
            with(
                secret.get(),
                () -> {
                  work.run();
                  return true;
                });
  }

  /**
   * The secret of the session to bind a connection to; empty for the owner. Only for a function of the database that asks the session what
   * it may.
   */
  public static Optional<String> secret() {
    return SCOPE.isBound() ? Optional.of(SCOPE.get().secret) : Optional.empty();
  }
}
