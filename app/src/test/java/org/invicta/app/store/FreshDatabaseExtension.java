package org.invicta.app.store;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.BootstrapWith;

/** Resolves the parameters of a test that does without Spring. */
final class FreshDatabaseExtension implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return (type == DataSource.class || type == JdbcClient.class)
        && !AnnotatedElementUtils.hasAnnotation(
            context.getRequiredTestClass(), BootstrapWith.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> outermost = context.getRequiredTestClass();
    while (outermost.getEnclosingClass() != null) {
      outermost = outermost.getEnclosingClass();
    }
    DataSource source = PostgresForTests.databaseOf(outermost).dataSource();
    return parameter.getParameter().getType() == DataSource.class
        ? source
        : JdbcClient.create(source);
  }
}
