package org.invicta.app.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.invicta.app.store.Acting;
import org.invicta.app.store.OwnerStore;
import org.invicta.engine.definition.Practice;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Puts parts of the module together by hand, as Spring does. */
public final class AccessForTests {

  private AccessForTests() {}

  /** Acts as the application over a database. */
  public static AsSystem asSystem(DataSource owner, InstantSource clock) {
    return new AsSystem(new DatabaseSessions(new OwnerStore(owner), clock), clock);
  }

  /** Does something as a request of a person signed in, who looks to protect a child. */
  public static <T> T as(OwnerStore owner, SignedIn officer, Supplier<T> work) {
    var secret =
        new DatabaseSessions(owner, InstantSource.system())
            .open(officer, "protect-child", Duration.ofHours(1));
    return Acting.asNobody(
        () -> {
          Acting.become(secret);
          SecurityContextHolder.getContext()
              .setAuthentication(new TestingAuthenticationToken(officer, ""));
          try {
            return work.get();
          } finally {
            SecurityContextHolder.clearContext();
          }
        });
  }

  /** Opens a database session; gives its secret. */
  public static String session(DataSource owner, SignedIn officer, String purpose) {
    return new DatabaseSessions(new OwnerStore(owner), InstantSource.system())
        .open(officer, purpose, Duration.ofHours(1));
  }

  /** Ends a database session. */
  public static void end(DataSource owner, String secret) {
    new DatabaseSessions(new OwnerStore(owner), InstantSource.system()).close(secret);
  }

  /** Tells the database what practice files grant. */
  public static void grants(DataSource owner, Practice practice) {
    new WriteGrants(practice, new OwnerStore(owner)).afterSingletonsInstantiated();
  }
}
