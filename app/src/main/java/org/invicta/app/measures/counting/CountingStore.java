package org.invicta.app.measures.counting;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.invicta.app.records.TypedView;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.RecordDefinition;

/**
 * The counting store: brought up to date from the records before it is asked, one record type at a time.
 *
 * <p>A record type is fed again from the start when its shape has changed, when the store was fed from another database, or when that
 * database has gone back in time.
 */
public final class CountingStore implements AutoCloseable {

  /** What is asked of the store, over a connection that sees one state of it from beginning to end. */
  @FunctionalInterface
  public interface Work<T> {

    /** Does it. */
    T over(Connection connection) throws SQLException;
  }

  /**
   * A record type that is counted.
   *
   * @param definition its definition
   * @param views its typed views: that of the records, then one for each repeated group
   */
  public record Counted(RecordDefinition definition, List<TypedView> views) {
    public Counted {
      views = List.copyOf(views);
    }
  }

  private final DataSource records;
  private final CountingDatabase database;
  private final ReentrantLock feeding = new ReentrantLock();
  private final Map<Code, FeedingOfType> types = new ConcurrentHashMap<>();

  private CountingStore(DataSource records, CountingDatabase database) {
    this.records = records;
    this.database = database;
  }

  /** A store in a file; in memory when another process holds the file. */
  public static CountingStore at(Path file, DataSource records) {
    return new CountingStore(records, CountingDatabase.at(file));
  }

  /** A store in memory. */
  public static CountingStore inMemory(DataSource records) {
    return new CountingStore(records, CountingDatabase.inMemory());
  }

  /** Where it is kept; empty when in memory. */
  public Optional<Path> file() {
    return database.file();
  }

  /** Takes over what has been written since the last time; gives how many rows there were. */
  public long bringUpToDate(Counted counted) {
    feeding.lock();
    try (var counting = database.connection()) {
      return types
          .computeIfAbsent(
              counted.definition().code(),
              code -> new FeedingOfType(code, TableShape.of(counted.definition(), counted.views())))
          .bringUpToDate(records, counting);
    } catch (SQLException failed) {
      throw new CountingFailed(
          "The records of type " + counted.definition().code() + " were not taken over", failed);
    } finally {
      feeding.unlock();
    }
  }

  /** Forgets everything and takes it over again; gives how many rows there were. */
  public long rebuild(Collection<Counted> all) {
    feeding.lock();
    try (var counting = database.connection()) {
      types.clear();
      Progress.forgetAll(counting);
      return all.stream().mapToLong(this::bringUpToDate).sum();
    } catch (SQLException failed) {
      throw new CountingFailed("The counting store was not rebuilt", failed);
    } finally {
      feeding.unlock();
    }
  }

  /** Asks the store. */
  public <T> T ask(Work<T> work) {
    try (var connection = database.connection()) {
      connection.setAutoCommit(false);
      var answer = work.over(connection);
      connection.rollback();
      return answer;
    } catch (SQLException failed) {
      throw new CountingFailed("The counting store did not answer", failed);
    }
  }

  @Override
  public void close() {
    feeding.lock();
    try {
      database.close();
    } finally {
      feeding.unlock();
    }
  }
}
