package org.invicta.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The PostgreSQL that this process uses, and how it came by it. */
sealed interface Store extends StoreHealth, AutoCloseable
    permits ExternalStore, OwnedStore, JoinedStore {

  /** How the owner of the tables signs in. */
  SignIn signIn();

  /** How the role signs in that answers people's requests; empty when the settings of an external database name none. */
  Optional<SignIn> peopleSignIn();

  @Override
  void close();

  /** Finds or starts the database that the settings ask for. */
  static Store open(StoreSettings settings) {
    if (settings.database().external()) {
      return ExternalStore.of(settings.database());
    }
    try {
      return Embedded.of(settings).open();
    } catch (IOException failure) {
      throw new UncheckedIOException("The embedded database could not be opened", failure);
    }
  }

  /**
   * How to sign in to a database.
   *
   * @param url JDBC address
   * @param user role
   * @param password secret
   */
  record SignIn(String url, String user, String password) {

    @Override
    public String toString() {
      return "SignIn[hidden]";
    }
  }
}
