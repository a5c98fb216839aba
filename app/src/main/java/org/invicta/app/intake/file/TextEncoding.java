package org.invicta.app.intake.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings that files are read in. */
public enum TextEncoding {
  UTF_8("UTF-8", StandardCharsets.UTF_8),
  UTF_8_WITH_MARK("UTF-8 with a byte order mark", StandardCharsets.UTF_8),
  WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"));

  private final String title;
  private final Charset charset;

  TextEncoding(String title, Charset charset) {
    this.title = title;
    this.charset = charset;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  Charset charset() {
    return charset;
  }
}
