package org.invicta.browser;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test its own {@link Browser}; starts the application and Chromium once, when the first test asks. */
final class BrowserExtension implements ParameterResolver, AfterTestExecutionCallback {

  private static final Namespace ALL = Namespace.create(BrowserExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Browser.class);
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return browserOf(context);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      browserOf(context).photograph(context.getRequiredTestClass(), context.getDisplayName());
    }
  }

  private static Browser browserOf(ExtensionContext context) {
    var start =
        context
            .getRoot()
            .getStore(ALL)
            .computeIfAbsent(Start.class, none -> Start.attempt(), Start.class);
    return switch (start) {
      case Running running ->
          context
              .getStore(ALL)
              .computeIfAbsent(
                  Browser.class,
                  none -> new Browser(running.application(), running.chromium()),
                  Browser.class);
      case Failed failed ->
          throw new AssertionError(
              "The application or the browser did not start", failed.failure());
    };
  }

  /** What all tests share: begun once, even when it fails; JUnit closes it after the last test. */
  private sealed interface Start extends AutoCloseable {

    static Start attempt() {
      Chromium chromium;
      try {
        chromium = new Chromium();
      } catch (RuntimeException | AssertionError failure) {
        return new Failed(failure);
      }
      try {
        return new Running(chromium, new ApplicationUnderTest());
      } catch (RuntimeException failure) {
        chromium.close();
        return new Failed(failure);
      }
    }

    @Override
    void close();
  }

  private record Running(Chromium chromium, ApplicationUnderTest application) implements Start {

    @Override
    public void close() {
      chromium.close();
      application.close();
    }
  }

  private record Failed(Throwable failure) implements Start {

    @Override
    public void close() {}
  }
}
