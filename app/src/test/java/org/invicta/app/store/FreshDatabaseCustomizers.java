package org.invicta.app.store;

import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Points the application of a Spring test at the database of its class. */
final class FreshDatabaseCustomizers implements ContextCustomizerFactory {

  @Override
  public ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    return AnnotatedElementUtils.hasAnnotation(testClass, FreshDatabase.class)
        ? new UsesDatabaseOf(testClass)
        : new LeavesAsItIs();
  }

  private record LeavesAsItIs() implements ContextCustomizer {

    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
      // the test brings what it needs
    }
  }

  /** The class is part of the key by which Spring shares applications between tests. */
  private record UsesDatabaseOf(Class<?> testClass) implements ContextCustomizer {

    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
      var database = PostgresForTests.databaseOf(testClass);
      var signIn = database.signIn();
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "database of the test",
                  Map.of(
                      "invicta.database.url", signIn.url(),
                      "invicta.database.user", signIn.user(),
                      "invicta.database.password", signIn.password(),
                      "invicta.database.application-user", database.people().user(),
                      "invicta.database.application-password", database.people().password(),
                      "invicta.database.connections", 5,
                      "invicta.data", PostgresForTests.localFiles(testClass).toString())));
    }
  }
}
