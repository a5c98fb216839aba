package org.invicta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A browser for one test. It opens pages signed in as a named officer of the demonstration or as nobody; {@link #phone} and
 * {@link #withoutScript} give browsers that open them 320 pixels wide and with JavaScript off. Addresses without a host are
 * those of the application.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> WCAG_2_2_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Longer than a busy machine needs; a wait ends as soon as what it waits for is there. */
  static final double LIMIT_MILLIS = 60_000;

  private final ApplicationUnderTest application;
  private final Chromium chromium;
  private final List<BrowserContext> contexts;
  private final int width;
  private final boolean script;

  Browser(ApplicationUnderTest application, Chromium chromium) {
    this(application, chromium, new ArrayList<>(), 1280, true);
  }

  private Browser(
      ApplicationUnderTest application,
      Chromium chromium,
      List<BrowserContext> contexts,
      int width,
      boolean script) {
    this.application = application;
    this.chromium = chromium;
    this.contexts = contexts;
    this.width = width;
    this.script = script;
  }

  /** The same, 320 pixels wide. */
  public Browser phone() {
    return new Browser(application, chromium, contexts, 320, script);
  }

  /** The same with JavaScript off. */
  public Browser withoutScript() {
    return new Browser(application, chromium, contexts, width, false);
  }

  /** A page nobody is signed in to. */
  public Page anonymous() {
    var context =
        chromium
            .browser()
            .newContext(
                new NewContextOptions()
                    .setBaseURL(application.address())
                    .setViewportSize(width, width < 500 ? 640 : 900)
                    .setJavaScriptEnabled(script)
                    .setLocale("en-GB")
                    .setTimezoneId("Europe/London"));
    context.setDefaultTimeout(LIMIT_MILLIS);
    contexts.add(context);
    return context.newPage();
  }

  /** The home page, signed in through the sign-in page. */
  public Page signedInAs(String officer) {
    var page = anonymous();
    page.navigate("/sign-in");
    page.check("input[name=officer][value=" + officer + "]");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    page.waitForURL(application.address() + "/");
    return page;
  }

  /** A program without a browser, with cookies of its own. */
  public Visitor visitor() {
    return new Visitor(application.address());
  }

  /** Where the application answers, without a slash at the end. */
  public String address() {
    return application.address();
  }

  /** A bean of the application, to prepare what a page shows. */
  public <T> T bean(Class<T> type) {
    return application.bean(type);
  }

  /** The newest mail that the application has sent to an address; waits until there are so many. */
  public String mailTo(String address, int number) {
    var server = application.mail();
    while (true) {
      var all = server.getReceivedMessages();
      var theirs = Stream.of(all).filter(message -> isTo(message, address)).toList();
      if (theirs.size() >= number) {
        return GreenMailUtil.getWholeMessage(theirs.getLast());
      }
      assertThat(server.waitForIncomingEmail((long) LIMIT_MILLIS, all.length + 1))
          .as("mail number " + number + " to " + address)
          .isTrue();
    }
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return message.getAllRecipients()[0].toString().equals(address);
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** Fails with every breach of WCAG 2.2 AA that axe-core finds on the page. Needs JavaScript on. */
  public void assertAccessible(Page page) {
    var violations = new AxeBuilder(page).withTags(WCAG_2_2_AA).analyze().getViolations();
    var found =
        violations.stream()
            .flatMap(
                rule ->
                    rule.getNodes().stream()
                        .map(
                            node -> rule.getId() + ": " + rule.getHelp() + " at " + node.getHtml()))
            .collect(Collectors.joining("\n"));
    assertThat(found).as("accessibility of " + page.url()).isEmpty();
  }

  /** Fails if the page is wider than the window, so that a reader would have to scroll sideways. */
  public void assertNoSidewaysScroll(Page page) {
    var tooWide =
        (Integer)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(tooWide).as("pixels beyond the window on " + page.url()).isLessThanOrEqualTo(0);
  }

  /** Saves a picture of the whole page under target/screenshots. */
  public Path photograph(Page page, String name) {
    var file = Path.of("target", "screenshots", name.replaceAll("[^A-Za-z0-9.-]+", "-") + ".png");
    page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    return file;
  }

  void photograph(Class<?> test, String name) {
    int number = 0;
    for (var context : contexts) {
      for (var page : context.pages()) {
        photograph(page, "failed-" + test.getSimpleName() + "-" + name + "-" + number++);
      }
    }
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
  }
}
