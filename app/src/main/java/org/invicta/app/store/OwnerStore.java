package org.invicta.app.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The store as its owner sees it, in a request too: row-level security does not hold. For signing in, feeding what is counted, and the
 * like; whoever asks for it decides anew what a person may see.
 */
public final class OwnerStore {

  private final DataSource dataSource;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  /** Over the owner's connections. */
  public OwnerStore(DataSource dataSource) {
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
  }

  /** The owner's connections. */
  public DataSource dataSource() {
    return dataSource;
  }

  /** For statements, each in its own transaction or in that of {@link #transaction}. */
  public JdbcClient jdbc() {
    return jdbc;
  }

  /** A transaction of the owner, apart from that of a request. */
  public TransactionTemplate transaction() {
    return transaction;
  }
}
