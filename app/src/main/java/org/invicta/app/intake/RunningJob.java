package org.invicta.app.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.intake.map.Fault;
import org.invicta.app.intake.run.InputFile;
import org.invicta.app.intake.run.Job;
import org.invicta.app.intake.run.RecordSink;
import org.invicta.app.intake.run.Rejects;
import org.invicta.app.intake.run.RunRefusals;
import org.invicta.app.intake.sort.SortedRows;
import org.invicta.app.records.Provenance;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;

/** An import while it runs: what it counts, and what must be put away at its end. */
final class RunningJob implements Job, AutoCloseable {

  /** Of the memory there is, one part in so many holds rows that wait to be sorted. */
  private static final int SHARE = 8;

  private static final long MOST_IN_MEMORY = 64_000_000;

  private final JobSetting setting;
  private final Provenance provenance;
  private final Rejects rejects;
  private final WatchImport watch;
  private final List<Tally> tallies;
  private final Map<Code, TakingRecords> sinks = new LinkedHashMap<>();
  private final List<SortedRows> sorters = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  RunningJob(JobSetting setting, Provenance provenance, Path rejects, WatchImport watch) {
    this.setting = setting;
    this.provenance = provenance;
    this.rejects = new Rejects(rejects);
    this.watch = watch;
    this.tallies = setting.files().stream().map(_ -> new Tally()).toList();
  }

  private static final class Tally {
    private long read;
    private long taken;
    private long rejected;
  }

  @Override
  public List<InputFile> files() {
    return setting.files();
  }

  @Override
  public Practice practice() {
    return setting.practice();
  }

  @Override
  public LocalDate today() {
    return setting.today();
  }

  @Override
  public Optional<LocalDate> on() {
    return setting.on();
  }

  @Override
  public SortedRows sorter() {
    long capacity = Math.min(MOST_IN_MEMORY, Runtime.getRuntime().maxMemory() / SHARE);
    var sorter = new SortedRows(setting.temporary(), capacity);
    sorters.add(sorter);
    return sorter;
  }

  @Override
  public RecordSink sink(Code type) {
    if (!practice().records().containsKey(type)) {
      throw RunRefusals.noDefinition(type.value());
    }
    return sinks.computeIfAbsent(
        type, one -> new TakingRecords(setting.takeIn().begin(one, provenance)));
  }

  @Override
  public void read(InputFile file) {
    tallies.get(file.number()).read++;
  }

  @Override
  public void taken(int file) {
    tallies.get(file).taken++;
  }

  @Override
  public void rejected(int file, long line, String raw, List<Fault> faults) {
    tallies.get(file).rejected++;
    rejects.write(files().get(file).name(), line, raw, faults);
  }

  @Override
  public void notice(String words) {
    notices.add(words);
  }

  @Override
  public void progress(String stage, long done, long total) {
    watch.progress(stage, done, total);
  }

  /** Everything has been handed over. */
  void finish() {
    sinks.values().forEach(TakingRecords::finish);
    rejects.close();
    for (InputFile file : files()) {
      if (tallies.get(file.number()).read == 0) {
        notice(file.name() + ": it has the names of the columns and no row.");
      }
    }
  }

  ImportOutcome outcome(UUID id, ImportRequest request, Instant started, Instant ended) {
    return new ImportOutcome(
        id,
        request.importer(),
        request.by(),
        started,
        ended,
        files().stream().map(file -> outcome(file, tallies.get(file.number()))).toList(),
        sinks.entrySet().stream().map(sink -> sink.getValue().outcome(sink.getKey())).toList(),
        rejects.byCode(),
        rejects.file().map(Path::toString),
        notices);
  }

  private static FileOutcome outcome(InputFile file, Tally tally) {
    var print = file.fingerprint();
    return new FileOutcome(
        file.name(),
        file.columns().layout().title(),
        print.digest(),
        print.bytes(),
        print.encoding().title(),
        tally.read,
        tally.taken,
        tally.rejected);
  }

  @Override
  public void close() {
    sorters.forEach(SortedRows::close);
    sinks.values().forEach(TakingRecords::close);
    rejects.close();
  }
}
