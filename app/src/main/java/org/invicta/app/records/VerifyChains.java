package org.invicta.app.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Works out every hash of every record again, and tells where one is not as it was written. */
@Component
public final class VerifyChains {

  private final DataSource dataSource;

  VerifyChains(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Where the first broken chain breaks.
   *
   * @param record the record
   * @param version the version; 0 when the record as a whole is meant
   * @param what what is wrong, in plain words
   */
  public record Broken(RecordId record, int version, String what) {}

  /**
   * What was found.
   *
   * @param records how many records were looked at
   * @param versions how many versions
   * @param broken the first that is not as it was written; empty when all are
   */
  public record Verified(long records, long versions, Optional<Broken> broken) {}

  /** Looks at everything as it stands at this moment, up to the first break. Memory stays flat. */
  public Verified verify() {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      try (var rows = new ChainRows(connection)) {
        return verify(rows);
      } finally {
        connection.rollback();
        connection.setReadOnly(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw new org.springframework.jdbc.UncategorizedSQLException("Verifying", null, failure);
    }
  }

  private static Verified verify(ChainRows rows) throws SQLException {
    var walk = new ChainWalk();
    for (var step = rows.next(Optional.empty()); step.isPresent(); step = rows.next(step)) {
      var broken = walk.next(step.get());
      if (broken.isPresent()) {
        return new Verified(walk.records(), walk.versions(), broken);
      }
    }
    return new Verified(walk.records(), walk.versions(), walk.end());
  }
}
