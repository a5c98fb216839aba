package org.invicta.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of an embedded database: random, kept in a file that only the owner can read.
 *
 * @param administrator password of the role that owns the server
 * @param application password of the role that owns the tables, which is no superuser
 * @param people password of the role that answers people's requests, for which row-level security holds
 */
record Credentials(String administrator, String application, String people) {

  static final String ADMINISTRATOR = "postgres";
  static final String APPLICATION = "invicta";

  static Credentials random() {
    return new Credentials(randomPassword(), randomPassword(), randomPassword());
  }

  /** Those of the directory; one made by an Invicta that had only two roles gets the third password now. */
  static Credentials completed(DataDirectory directory) throws IOException {
    Path file = directory.credentials();
    if (Files.exists(file) && PrivateFile.readProperties(file).getProperty("people") == null) {
      var properties = PrivateFile.readProperties(file);
      new Credentials(
              required(directory, properties, "administrator"),
              required(directory, properties, "application"),
              randomPassword())
          .write(directory);
    }
    return read(directory);
  }

  static Credentials read(DataDirectory directory) throws IOException {
    Path file = directory.credentials();
    if (!Files.exists(file)) {
      throw StoreRefusals.damaged(directory.path(), "credentials.properties is missing");
    }
    var properties = PrivateFile.readProperties(file);
    return new Credentials(
        required(directory, properties, "administrator"),
        required(directory, properties, "application"),
        required(directory, properties, "people"));
  }

  void write(DataDirectory directory) throws IOException {
    PrivateFile.write(
        directory.credentials(),
        "administrator=%s\napplication=%s\npeople=%s\n"
            .formatted(administrator, application, people));
  }

  private static String required(DataDirectory directory, Properties properties, String key) {
    String value = properties.getProperty(key);
    if (value == null || value.isBlank()) {
      throw StoreRefusals.damaged(directory.path(), "credentials.properties has no " + key);
    }
    return value;
  }

  private static String randomPassword() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "Credentials[hidden]";
  }
}
