package org.invicta.app.access;

import java.util.Optional;
import org.invicta.app.store.Acting;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is signed in to the request that this thread answers. */
public final class SignedInNow {

  private SignedInNow() {}

  /** The person; empty outside of requests, for visitors, and while the application acts by itself. */
  public static Optional<SignedIn> person() {
    if (!Acting.isForAPerson()) {
      return Optional.empty();
    }
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn officer
        ? Optional.of(officer)
        : Optional.empty();
  }
}
