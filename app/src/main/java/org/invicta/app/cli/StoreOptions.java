package org.invicta.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.invicta.app.store.DataDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every verb that touches the store or the definitions. */
final class StoreOptions {

  static final String DEFAULT_DATA = "~/.invicta/data";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the embedded database lives; an empty directory is a new store.")
  private @Nullable String data;

  @Option(
      names = "--practice",
      paramLabel = "DIR",
      description = "Other practice files than those that came with Invicta.")
  private @Nullable String practice;

  @Option(
      names = "--overlay",
      paramLabel = "CODE",
      description = "The force whose overlay to use; needed when there are several.")
  private @Nullable String overlay;

  @Option(names = "--quiet", description = "Say nothing but results and problems.")
  private boolean quiet;

  boolean quiet() {
    return quiet;
  }

  /** Where the data lives when the person does not say, whatever is configured. */
  void unlessGiven(String directory) {
    if (data == null) {
      data = directory;
    }
  }

  DataDirectory directory() {
    return DataDirectory.at(data == null ? configured("INVICTA_DATA", DEFAULT_DATA) : data);
  }

  /** The options given, as settings of the application. */
  Map<String, Object> properties() {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("invicta.data", directory().path().toString());
    if (practice != null) {
      properties.put("invicta.practice", practice);
    }
    if (overlay != null) {
      properties.put("invicta.overlay", overlay);
    }
    return properties;
  }

  private static String configured(String variable, String otherwise) {
    String value = System.getenv(variable);
    return value == null || value.isBlank() ? otherwise : value;
  }
}
