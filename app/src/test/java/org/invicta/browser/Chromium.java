package org.invicta.browser;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The browser of this machine, driven by Playwright, kept from calling anybody. */
final class Chromium implements AutoCloseable {

  private static final List<String> QUIET =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--force-color-profile=srgb");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  Chromium() {
    var program = program();
    PlaywrightAssertions.setDefaultAssertionTimeout(Browser.LIMIT_MILLIS);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var arguments =
        Stream.concat(
                QUIET.stream(),
                "root".equals(System.getProperty("user.name"))
                    ? Stream.of("--no-sandbox")
                    : Stream.<String>empty())
            .toList();
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(program)
                    .setHeadless(true)
                    .setArgs(arguments));
  }

  com.microsoft.playwright.Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Path program() {
    return Stream.of(
            System.getProperty("invicta.chromium", ""),
            // draws pages alone, without the windows around them, in half the time
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "The browser tests need Chromium and found none. Run ./invicta check, which"
                        + " installs it, or name one with -Dinvicta.chromium=PATH."));
  }
}
