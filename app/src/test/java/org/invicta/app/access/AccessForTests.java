package org.invicta.app.access;

import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.invicta.app.store.OwnerStore;
import org.invicta.engine.definition.Practice;

/** Puts parts of the module together by hand, as Spring does. */
public final class AccessForTests {

  private AccessForTests() {}

  /** Acts as the application over a database. */
  public static AsSystem asSystem(DataSource owner, InstantSource clock) {
    return new AsSystem(new DatabaseSessions(new OwnerStore(owner), clock), clock);
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
