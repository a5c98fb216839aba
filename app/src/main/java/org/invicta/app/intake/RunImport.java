package org.invicta.app.intake;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.invicta.app.intake.run.Importer;
import org.invicta.app.intake.run.InputFile;
import org.invicta.app.intake.run.Rejects;
import org.invicta.app.intake.run.RunRefusals;
import org.invicta.app.records.Provenance;
import org.invicta.app.records.TakeIn;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.time.London;
import org.springframework.stereotype.Component;

/**
 * Imports files: whole files that cannot be used are refused, single rows that cannot are rejected with their reasons, and the rest is
 * taken in. It is safe to repeat: what is already known stays as it is.
 */
@Component
public final class RunImport {

  private static final int FILES_NAMED = 4;

  private final List<Importer> importers;
  private final Practice practice;
  private final TakeIn takeIn;
  private final ImportLog log;
  private final ImportPlaces places;
  private final InstantSource clock;

  RunImport(
      List<Importer> importers,
      Practice practice,
      TakeIn takeIn,
      ImportLog log,
      ImportPlaces places,
      InstantSource clock) {
    this.importers = List.copyOf(importers);
    this.practice = practice;
    this.takeIn = takeIn;
    this.log = log;
    this.places = places;
    this.clock = clock;
  }

  /** The names of the importers, in the order of the alphabet. */
  public List<String> importers() {
    return importers.stream().map(Importer::name).sorted().toList();
  }

  /**
   * Runs an import to its end.
   *
   * @throws org.invicta.app.Refused when the files as a whole cannot be imported, codes I001 to I014; nothing is taken in then
   */
  public ImportOutcome run(ImportRequest request, WatchImport watch) {
    var importer =
        importers.stream()
            .filter(one -> one.name().equals(request.importer()))
            .findFirst()
            .orElseThrow(() -> RunRefusals.unknownImporter(request.importer(), importers()));
    request.rejects().ifPresent(Rejects::checkMayBeReplaced);
    var found = new FindFiles(importers).find(importer, request.paths());
    found.files().forEach(file -> watch.recognised(words(file)));
    var started = clock.instant();
    var id = UUID.randomUUID();
    var rejects =
        request.rejects().orElseGet(() -> places.rejects(request.importer(), id, started));
    var today = LocalDate.ofInstant(started, London.ZONE);
    var setting =
        new JobSetting(found.files(), practice, takeIn, today, request.on(), places.temporary());
    var provenance = provenance(id, request.importer(), found.files());
    try (var job = new RunningJob(setting, provenance, rejects, watch)) {
      found.notices().forEach(job::notice);
      log.begun(id, request, found.files(), started);
      importer.take(job);
      job.finish();
      var outcome = job.outcome(id, request, started, clock.instant());
      log.ended(outcome);
      return outcome;
    } catch (RuntimeException failure) {
      logFailure(id, failure);
      throw failure;
    }
  }

  private void logFailure(UUID id, RuntimeException failure) {
    try {
      log.failed(id, clock.instant(), failure);
    } catch (RuntimeException alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
  }

  private static String words(InputFile file) {
    var print = file.fingerprint();
    return "%s: %s; %s, %,d lines"
        .formatted(
            file.name(), file.columns().layout().title(), print.encoding().title(), print.lines());
  }

  private static Provenance provenance(UUID id, String importer, List<InputFile> files) {
    var some =
        files.stream()
            .limit(FILES_NAMED)
            .map(file -> file.name() + " SHA-256 " + file.fingerprint().digest())
            .collect(Collectors.joining("; "));
    var more = files.size() > FILES_NAMED ? "; and " + (files.size() - FILES_NAMED) + " more" : "";
    return new Provenance(
        "import:" + importer, "import " + importer, "Import " + id + ": " + some + more);
  }
}
