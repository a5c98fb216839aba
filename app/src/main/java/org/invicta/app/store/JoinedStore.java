package org.invicta.app.store;

import java.util.Optional;
import org.invicta.app.Refused;

/**
 * The embedded server of another process on this machine.
 *
 * @param signIn how the owner of the tables signs in
 * @param people how the role signs in that answers people's requests
 * @param owner who runs the server, in words
 */
record JoinedStore(Store.SignIn signIn, Store.SignIn people, String owner) implements Store {

  @Override
  public Optional<SignIn> peopleSignIn() {
    return Optional.of(people);
  }

  @Override
  public Optional<Refused> whyItDoesNotAnswer() {
    return Probe.failure(signIn).map(_ -> StoreRefusals.ownerWentAway(owner));
  }

  @Override
  public void close() {
    // the server belongs to its owner
  }
}
