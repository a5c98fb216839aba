package org.invicta.app.intake.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.invicta.app.intake.file.SplitLine;
import org.invicta.app.intake.file.TableFile;
import org.invicta.app.intake.map.Fault;
import org.invicta.app.intake.map.Mapped;
import org.invicta.app.intake.map.RejectCode;
import org.invicta.app.intake.run.InputFile;
import org.invicta.app.intake.run.Job;
import org.invicta.app.intake.run.RecordSink;
import org.invicta.app.intake.sort.Entry;
import org.invicta.app.intake.sort.SortedRows;
import org.invicta.engine.expression.Value;

/**
 * Takes in files in which each row is a record. Rows are put in the order of their keys first, so that rows with one key meet, however
 * far apart they stand, without all keys being held in memory.
 */
final class TakeRows {

  private static final int UNIQUE = 0;
  private static final int NUMBERED = 1;

  private final Job job;
  private final Map<Integer, RowRecords> files = new HashMap<>();
  private final SplitLine split = new SplitLine();
  private long sorted;

  TakeRows(Job job) {
    this.job = job;
  }

  /** Reads one file. */
  void read(InputFile file, RowRecords records, SortedRows rows) {
    files.put(file.number(), records);
    long lines = file.fingerprint().lines();
    int width = file.columns().width();
    try (var table = TableFile.open(file.fingerprint())) {
      table.rows(
          row -> {
            job.read(file);
            job.progress("Reading " + file.name(), row.line(), lines);
            if (row.values().size() != width) {
              reject(file.number(), row.line(), row.raw(), records.map().apply(row.values()));
              return;
            }
            var key = records.key().apply(row.values());
            int kind = key.numbered() ? NUMBERED : UNIQUE;
            rows.add(new Entry(key.text(), kind, file.number(), row.line(), row.raw()));
            sorted++;
          });
    }
  }

  private void reject(int file, long line, String raw, Mapped mapped) {
    if (mapped instanceof Mapped.Wrong(var faults)) {
      job.rejected(file, line, raw, faults);
    }
  }

  /** Hands over every row that was read. */
  void handOver(SortedRows rows, RecordSink sink) {
    var twins = new Twins();
    rows.forEach(
        entry -> {
          twins.done++;
          job.progress("Taking in", twins.done, sorted);
          var records = Objects.requireNonNull(files.get(entry.file()));
          switch (records.map().apply(split.values(entry.raw()))) {
            case Mapped.Wrong(var faults) ->
                job.rejected(entry.file(), entry.line(), entry.raw(), faults);
            case Mapped.Fields(var body) -> handOver(entry, body, records, twins, sink);
          }
        });
  }

  private void handOver(
      Entry entry, Value.Group body, RowRecords records, Twins twins, RecordSink sink) {
    int before = twins.before(entry.key());
    if (entry.kind() == UNIQUE && before > 0) {
      job.rejected(entry.file(), entry.line(), entry.raw(), List.of(twice(entry.key())));
      return;
    }
    var key = entry.kind() == NUMBERED ? entry.key() + "#" + (before + 1) : entry.key();
    var faults = sink.add(key, body, records.trueFrom().apply(body));
    if (!faults.isEmpty()) {
      job.rejected(entry.file(), entry.line(), entry.raw(), faults);
      return;
    }
    twins.took(entry.key());
    job.taken(entry.file());
  }

  private static Fault twice(String key) {
    return new Fault(
        "",
        RejectCode.GIVEN_TWICE,
        "a second row for " + key,
        "one row for each record",
        "Nothing, if the rows are the same; otherwise leave out the wrong one");
  }

  /** How many rows of the key at hand have been taken. */
  private static final class Twins {
    private String key = "";
    private int taken;
    private long done;

    int before(String asked) {
      return asked.equals(key) ? taken : 0;
    }

    void took(String one) {
      taken = before(one) + 1;
      key = one;
    }
  }
}
