package org.invicta.app.access;

import java.time.Instant;
import java.time.InstantSource;
import org.invicta.app.store.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Acts as the application itself for a moment, in a request too: on the same connection and in the same transaction, but past the need to
 * know of the person. For what follows from a move by definition (a record created, a clock started), never to show somebody anything.
 */
@Component
public final class AsSystem {

  private final DatabaseSessions sessions;
  private final InstantSource time;
  private @Nullable Open open;

  AsSystem(DatabaseSessions sessions, InstantSource time) {
    this.sessions = sessions;
    this.time = time;
  }

  private record Open(String secret, Instant renewAt) {}

  /** Does the work; outside of a request, where the owner acts anyway, nothing is different. */
  public <T, X extends Throwable> T call(Acting.Work<T, X> work) throws X {
    return Acting.isInScope() ? Acting.with(secret(), work) : work.call();
  }

  /** Does the work. */
  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }

  private synchronized String secret() {
    var current = open;
    var now = time.instant();
    if (current == null || !now.isBefore(current.renewAt())) {
      current = new Open(sessions.openForSystem(), now.plus(DatabaseSessions.LONGEST));
      open = current;
    }
    return current.secret();
  }
}
