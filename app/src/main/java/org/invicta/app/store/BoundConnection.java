package org.invicta.app.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection of the restricted pool, bound to the database session of whoever acts: before each statement is made it makes sure that
 * the binding is theirs. The secret travels as a parameter, so that it stands in no list of statements. Handed back, it is nobody's.
 */
final class BoundConnection implements InvocationHandler {

  private final Connection connection;
  private Optional<String> bound = Optional.empty();
  private boolean everBound;

  private BoundConnection(Connection connection) {
    this.connection = connection;
  }

  static Connection of(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            BoundConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new BoundConnection(connection));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    switch (method.getName()) {
      case "prepareStatement", "createStatement", "prepareCall", "unwrap", "getMetaData" -> bind();
      case "rollback", "abort" -> bound = Optional.empty();
      case "close" -> unbind();
      default -> {}
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause() == null ? failure : failure.getCause();
    }
  }

  private void bind() throws SQLException {
    var wanted = Acting.secret().orElse("");
    if (bound.filter(wanted::equals).isEmpty()) {
      set(wanted);
      bound = Optional.of(wanted);
      everBound = everBound || !wanted.isEmpty();
    }
  }

  /** In a transaction of its own, because what a transaction set is gone when it is rolled back. */
  private void unbind() throws SQLException {
    if (!everBound || connection.isClosed()) {
      return;
    }
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    set("");
    everBound = false;
  }

  private void set(String secret) throws SQLException {
    try (var statement =
        connection.prepareStatement("select set_config('invicta.session', ?, false)")) {
      statement.setString(1, secret);
      statement.execute();
    }
  }
}
