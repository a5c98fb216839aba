package org.invicta.app.store;

import java.sql.SQLException;
import java.util.Optional;
import org.invicta.app.Refused;

/**
 * A PostgreSQL server that somebody else runs.
 *
 * @param signIn how the owner of the tables signs in
 * @param peopleSignIn how the role signs in that answers people's requests; empty when the settings name none
 */
record ExternalStore(Store.SignIn signIn, Optional<Store.SignIn> peopleSignIn) implements Store {

  private static final int OLDEST_MAJOR = 18;

  static ExternalStore of(StoreSettings.Database database) {
    var signIn = new SignIn(withDefaults(database.url()), database.user(), database.password());
    try {
      int major = Probe.majorVersion(signIn);
      if (major < OLDEST_MAJOR) {
        throw StoreRefusals.externalTooOld(major, OLDEST_MAJOR);
      }
      RestrictedRole.makeWhenMissing(signIn);
      return new ExternalStore(signIn, people(database));
    } catch (SQLException failure) {
      throw StoreRefusals.cannotReach(Probe.reason(failure), failure);
    }
  }

  @Override
  public Optional<Refused> whyItDoesNotAnswer() {
    return Probe.failure(signIn)
        .map(failure -> StoreRefusals.cannotReach(Probe.reason(failure), failure));
  }

  @Override
  public void close() {
    // the server belongs to somebody else
  }

  private static Optional<SignIn> people(StoreSettings.Database database) {
    return database.applicationUser().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SignIn(
                withDefaults(database.url()),
                database.applicationUser(),
                database.applicationPassword()));
  }

  private static String withDefaults(String url) {
    var defaults = "logServerErrorDetail=false&reWriteBatchedInserts=true&ApplicationName=invicta";
    return url + (url.contains("?") ? "&" : "?") + defaults;
  }
}
