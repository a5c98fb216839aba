package org.invicta.app.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The data source that everything injects: the restricted pool while a request is answered, the owner's otherwise. The restricted pool
 * is opened when the first request needs it, so that verbs have none.
 */
final class RoutedDataSource extends AbstractDataSource implements AutoCloseable {

  private final HikariDataSource owner;
  private final Supplier<HikariDataSource> makePeople;
  private @Nullable HikariDataSource people;

  RoutedDataSource(HikariDataSource owner, Supplier<HikariDataSource> makePeople) {
    this.owner = owner;
    this.makePeople = makePeople;
  }

  /** The pool whose connections are never restricted. */
  HikariDataSource owner() {
    return owner;
  }

  /** The pool of the restricted role, opened and checked when it is first asked for. */
  synchronized HikariDataSource people() {
    var open = people;
    if (open == null) {
      open = makePeople.get();
      people = open;
    }
    return open;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return Acting.isInScope()
        ? BoundConnection.of(people().getConnection())
        : owner.getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLException("Only the roles of the store sign in");
  }

  @Override
  public void close() {
    Optional.ofNullable(people).ifPresent(HikariDataSource::close);
    owner.close();
  }
}
