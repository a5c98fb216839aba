package org.invicta.app.store;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the store lives; properties {@code invicta.*}.
 *
 * @param data {@code invicta.data}: directory of the embedded database and of every local file; {@code
 *     ~} is the home directory; an empty or missing directory is a new store
 * @param purpose {@code invicta.purpose}: what this process does, shown to whoever finds the directory
 *     in use
 * @param join {@code invicta.join}: whether to share the database of a process that already serves this
 *     directory; otherwise such a directory is refused
 * @param patience {@code invicta.patience}: how long to wait for a database to start, or for another
 *     process that is just starting or stopping one
 * @param database {@code invicta.database.*}: an external database instead of the embedded one
 */
@ConfigurationProperties("invicta")
record StoreSettings(
    @DefaultValue("~/.invicta/data") String data,
    @DefaultValue("store") String purpose,
    @DefaultValue("true") boolean join,
    @DefaultValue("60s") Duration patience,
    @DefaultValue Database database) {

  StoreSettings {
    if (patience.isNegative() || patience.isZero()) {
      throw StoreRefusals.badSetting("invicta.patience", patience.toString(), "a time above 0");
    }
  }

  /** The data directory. */
  DataDirectory directory() {
    return DataDirectory.at(data);
  }

  /** Where PostgreSQL's programs are unpacked, the best place first. */
  Path binaries() {
    return DataDirectory.home().resolve(".invicta").resolve("binaries");
  }

  /**
   * The database to use.
   *
   * @param url {@code invicta.database.url}: {@code jdbc:postgresql:} address; empty means the embedded
   *     database
   * @param user {@code invicta.database.user}: who signs in to the external database as the owner of the tables
   * @param password {@code invicta.database.password}: secret; never shown
   * @param applicationUser {@code invicta.database.application-user}: who signs in to the external database to answer people's
   *     requests: {@code invicta_app} or a member of it, no superuser, owning nothing
   * @param applicationPassword {@code invicta.database.application-password}: secret; never shown
   * @param connections {@code invicta.database.connections}: most connections at once and for each of the two
   *     roles, 1 to 200, for both kinds of database
   */
  record Database(
      @DefaultValue("") String url,
      @DefaultValue("") String user,
      @DefaultValue("") String password,
      @DefaultValue("") String applicationUser,
      @DefaultValue("") String applicationPassword,
      @DefaultValue("20") int connections) {

    Database {
      if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
        throw StoreRefusals.badSetting(
            "invicta.database.url", "another kind of address", "jdbc:postgresql://host:port/name");
      }
      if (connections < 1 || connections > 200) {
        throw StoreRefusals.badSetting(
            "invicta.database.connections", String.valueOf(connections), "1 to 200");
      }
    }

    boolean external() {
      return !url.isEmpty();
    }

    @Override
    public String toString() {
      return "Database[external=" + external() + ", connections=" + connections + "]";
    }
  }
}
