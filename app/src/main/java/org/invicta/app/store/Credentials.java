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
 * @param application password of the role that the application signs in with, which is no superuser so
 *     that row-level security holds for it
 */
record Credentials(String administrator, String application) {

  static final String ADMINISTRATOR = "postgres";
  static final String APPLICATION = "invicta";

  static Credentials random() {
    return new Credentials(randomPassword(), randomPassword());
  }

  static Credentials read(DataDirectory directory) throws IOException {
    Path file = directory.credentials();
    if (!Files.exists(file)) {
      throw StoreRefusals.damaged(directory.path(), "credentials.properties is missing");
    }
    var properties = PrivateFile.readProperties(file);
    return new Credentials(
        required(directory, properties, "administrator"),
        required(directory, properties, "application"));
  }

  void write(DataDirectory directory) throws IOException {
    PrivateFile.write(
        directory.credentials(),
        "administrator=" + administrator + "\napplication=" + application + "\n");
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
