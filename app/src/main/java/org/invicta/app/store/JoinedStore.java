package org.invicta.app.store;

import java.util.Optional;
import org.invicta.app.Refused;

/**
 * The embedded server of another process on this machine.
 *
 * @param signIn how to sign in
 * @param owner who runs the server, in words
 */
record JoinedStore(Store.SignIn signIn, String owner) implements Store {

  @Override
  public Optional<Refused> whyItDoesNotAnswer() {
    return Probe.failure(signIn).map(_ -> StoreRefusals.ownerWentAway(owner));
  }

  @Override
  public void close() {
    // the server belongs to its owner
  }
}
