package org.invicta.app.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The typeface of everything that is printed, taken from the classpath: no font of the machine is needed, and all machines draw alike. */
public enum Typeface {
  REGULAR("Regular/OpenSans-Regular.ttf", 400),
  BOLD("Bold/OpenSans-Bold.ttf", 700);

  /** The family the style sheets name. */
  public static final String FAMILY = "Open Sans";

  private static final String FOLDER =
      "/META-INF/resources/webjars/npm-font-open-sans/1.1.0/fonts/";

  private final byte[] bytes;
  private final int weight;

  Typeface(String file, int weight) {
    this.weight = weight;
    try (InputStream font =
        Optional.ofNullable(Typeface.class.getResourceAsStream(FOLDER + file)).orElseThrow()) {
      bytes = font.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  int weight() {
    return weight;
  }

  /** The font file. */
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
