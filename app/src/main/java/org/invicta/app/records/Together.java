package org.invicta.app.records;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.invicta.app.records.Writing.Planned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes records that several people open at the same moment by one statement and one commit: while one group is being written, those
 * who come wait for the next. Each is answered after the commit that holds their own record. Where a group is refused, each of it is
 * written alone, so that nobody fails for a neighbour.
 */
@Component
final class Together {

  private static final Logger LOG = LoggerFactory.getLogger(Together.class);

  /** More in one group would make the first wait for the last. */
  private static final int MOST = 64;

  private static final int WRITERS = 1;
  private static final long LONGEST_WAIT = 30;

  private final JdbcClient jdbc;
  private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final Semaphore writers = new Semaphore(WRITERS);

  Together(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One record in the queue.
   *
   * @param json the record as the function of the database takes it
   * @param written whether it was written with its group
   */
  private record Waiting(OpeningJson json, CompletableFuture<Boolean> written) {}

  /** Whether a record can be written with others: somebody opens it, it stands by itself, and nothing else is done in its transaction. */
  static boolean takes(Planned planned, Opening opening) {
    return OpeningJson.secret().isPresent()
        && !TransactionSynchronizationManager.isActualTransactionActive()
        && planned.version().key().isEmpty()
        && opening.unit().isPresent()
        && opening.from().isEmpty()
        && !planned.type().isFollowedOnOpening()
        && planned.taking().given().stream().noneMatch(Party::isPerson)
        && !OpeningJson.namesSomething(planned.version().body());
  }

  /** Writes a record with those of others; false when it has to be written alone, and then nothing is written. */
  boolean open(Planned planned, Rows rows) {
    var waiting = new Waiting(OpeningJson.of(planned, rows), new CompletableFuture<>());
    queue.add(waiting);
    while (!queue.isEmpty() && writers.tryAcquire()) {
      try {
        write(next());
      } finally {
        writers.release();
      }
    }
    return waiting.written.orTimeout(LONGEST_WAIT, SECONDS).join();
  }

  private List<Waiting> next() {
    var group = new ArrayList<Waiting>();
    for (var waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
      group.add(waiting);
      if (group.size() == MOST) {
        break;
      }
    }
    return group;
  }

  /** The state that the database gives, which names nobody. */
  private static String why(DataAccessException refused) {
    return refused.getMostSpecificCause() instanceof SQLException sql
        ? "SQL state " + sql.getSQLState()
        : refused.getClass().getSimpleName();
  }

  private void write(List<Waiting> group) {
    if (group.isEmpty()) {
      return;
    }
    try {
      var opened = OpeningJson.together(group.stream().map(Waiting::json).toList());
      jdbc.sql("select open_together(cast(:opened as jsonb))")
          .param("opened", opened)
          .query((_, _) -> true)
          .list();
      group.forEach(waiting -> waiting.written.complete(true));
    } catch (DataAccessException refused) {
      LOG.warn("{} records opened together are written alone: {}", group.size(), why(refused));
      group.forEach(waiting -> waiting.written.complete(false));
    } catch (RuntimeException failed) {
      group.forEach(waiting -> waiting.written.completeExceptionally(failed));
    }
  }
}
