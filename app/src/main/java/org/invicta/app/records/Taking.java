package org.invicta.app.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.invicta.engine.body.Problem;
import org.invicta.engine.expression.Value;

/**
 * Records being taken in. For one thread; while it makes the next batch, the one before is written by another, so that memory holds
 * two batches at most.
 */
public final class Taking implements AutoCloseable {

  /** Rows a batch, and so a transaction, holds at most. */
  static final int BATCH = 20_000;

  private static final int LARGEST_BATCH = 32_000_000;

  private final RecordType type;
  private final Provenance provenance;
  private final WriteBatch writer;
  private final ExecutorService background =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("take-in").factory());
  private List<Row> batch = new ArrayList<>();
  private long size;
  private Future<Counts> writing;
  private Counts counts = Counts.NONE;

  Taking(RecordType type, Provenance provenance, WriteBatch writer) {
    this.type = type;
    this.provenance = provenance;
    this.writer = writer;
    this.writing = background.submit(() -> Counts.NONE);
  }

  /** One row made ready. */
  record Row(String key, String json, byte[] digest, List<Party> parties, Instant trueFrom) {}

  /**
   * Adds a row. The same key may come again, also in one batch: the later row is then the later version.
   *
   * @param key the key another system knows it by
   * @param parties who and what takes part; each must exist
   * @param trueFrom since when the row is true
   * @return every problem of the row; empty when it is taken in
   * @throws TakingInFailed when an earlier batch could not be written
   */
  public List<Problem> add(String key, Value.Group body, List<Party> parties, Instant trueFrom) {
    var submission = Submission.of(type, body, parties, trueFrom, provenance);
    var problems = submission.problems();
    var keyProblem = Submission.key(key);
    if (!problems.isEmpty() || keyProblem.isPresent()) {
      var all = new ArrayList<>(problems);
      keyProblem.ifPresent(all::add);
      return all;
    }
    batch.add(
        new Row(
            key,
            submission.json(),
            submission.digest(),
            submission.parties(),
            submission.trueFrom()));
    size += submission.json().length();
    if (batch.size() == BATCH || size > LARGEST_BATCH) {
      flush();
    }
    return List.of();
  }

  /** What has been written so far, for showing progress. */
  public Counts counts() {
    return counts;
  }

  /**
   * Writes what is left and tells what became of all rows.
   *
   * @throws TakingInFailed when a batch could not be written
   */
  public Counts finish() {
    flush();
    await();
    return counts;
  }

  /** Ends the taking in; rows not yet written are dropped unless {@link #finish} was called. */
  @Override
  public void close() {
    background.close();
  }

  private void flush() {
    await();
    if (batch.isEmpty()) {
      return;
    }
    var rows = batch;
    writing = background.submit(() -> writer.write(rows));
    batch = new ArrayList<>(BATCH);
    size = 0;
  }

  private void await() {
    var written = writing;
    writing = java.util.concurrent.CompletableFuture.completedFuture(Counts.NONE);
    try {
      counts = counts.plus(written.get());
    } catch (ExecutionException failure) {
      throw new TakingInFailed(
          counts, java.util.Objects.requireNonNullElse(failure.getCause(), failure));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new TakingInFailed(counts, interrupted);
    }
  }
}
