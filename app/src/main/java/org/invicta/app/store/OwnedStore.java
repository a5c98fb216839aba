package org.invicta.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.invicta.app.Refused;

/**
 * The embedded server that this process started, and that ends with it.
 *
 * @param signIn how the owner of the tables signs in
 * @param people how the role signs in that answers people's requests
 * @param administrator how the owner of the server signs in
 * @param directory where it keeps its data
 * @param lock what keeps others out of the directory
 * @param server the running server
 */
record OwnedStore(
    Store.SignIn signIn,
    Store.SignIn people,
    Store.SignIn administrator,
    DataDirectory directory,
    DirectoryLock lock,
    Server server)
    implements Store {

  @Override
  public Optional<SignIn> peopleSignIn() {
    return Optional.of(people);
  }

  @Override
  public Optional<Refused> whyItDoesNotAnswer() {
    return Probe.failure(signIn)
        .map(failure -> StoreRefusals.didNotStart(directory.postgresLog(), Probe.reason(failure)));
  }

  @Override
  public void close() {
    try {
      server.close();
      Files.deleteIfExists(directory.connection());
      lock.close();
    } catch (IOException failure) {
      throw new UncheckedIOException("The embedded database did not close", failure);
    }
  }
}
