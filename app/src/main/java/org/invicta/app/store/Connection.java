package org.invicta.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.Properties;

/**
 * How to reach the embedded server that runs now; in a file beside the data while it runs, so that a
 * second process finds it.
 *
 * @param port port on 127.0.0.1
 * @param owner who runs the server, in words
 */
record Connection(int port, String owner) {

  private static final String FORMAT = "1";

  static Optional<Connection> read(DataDirectory directory) throws IOException {
    if (!Files.exists(directory.connection())) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(directory, PrivateFile.readProperties(directory.connection())));
    } catch (NoSuchFileException stoppedJustNow) {
      return Optional.empty();
    }
  }

  void write(DataDirectory directory) throws IOException {
    PrivateFile.write(
        directory.connection(), "format=" + FORMAT + "\nport=" + port + "\nowner=" + owner + "\n");
  }

  String url(String database) {
    // the details of a server error name values of people's records: they stay out of every log
    return "jdbc:postgresql://127.0.0.1:"
        + port
        + "/"
        + database
        + "?logServerErrorDetail=false&reWriteBatchedInserts=true&ApplicationName=invicta"
        + "&connectTimeout=10";
  }

  private static Connection parse(DataDirectory directory, Properties properties) {
    var owner = properties.getProperty("owner", "another process");
    if (!FORMAT.equals(properties.getProperty("format"))) {
      throw StoreRefusals.inUse(directory.path(), owner + ", of another version of Invicta");
    }
    try {
      return new Connection(Integer.parseInt(properties.getProperty("port", "")), owner);
    } catch (NumberFormatException wrong) {
      throw StoreRefusals.inUse(directory.path(), owner + ", whose connection file is unreadable");
    }
  }
}
