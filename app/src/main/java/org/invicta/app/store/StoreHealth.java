package org.invicta.app.store;

import java.util.Optional;
import org.invicta.app.Refused;

/** Tells why the database has stopped answering. */
public interface StoreHealth {

  /**
   * Asks the database.
   *
   * @return the reason and what to do; empty when the database answers
   */
  Optional<Refused> whyItDoesNotAnswer();
}
