package org.invicta.app.intake.stats19;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.invicta.app.intake.file.Layout;
import org.invicta.app.intake.file.Row;
import org.invicta.app.intake.file.TableFile;
import org.invicta.app.intake.map.Conventions;
import org.invicta.app.intake.map.Fault;
import org.invicta.app.intake.map.MapRow;
import org.invicta.app.intake.map.Mapped;
import org.invicta.app.intake.map.RejectCode;
import org.invicta.app.intake.run.Importer;
import org.invicta.app.intake.run.InputFile;
import org.invicta.app.intake.run.Job;
import org.invicta.app.intake.run.RunRefusals;
import org.invicta.app.intake.sort.Entry;
import org.invicta.app.intake.sort.SortedRows;
import org.invicta.engine.definition.FieldKind;
import org.springframework.stereotype.Component;

/**
 * Road collisions with their casualties and vehicles, as the Department for Transport publishes them in three files. There may be several
 * files of each kind, such as one for each year.
 */
@Component
final class Stats19 implements Importer {

  @Override
  public String name() {
    return "stats19";
  }

  @Override
  public List<Layout> layouts() {
    return Layouts.ALL;
  }

  @Override
  public void take(Job job) {
    checkAllThere(job);
    var maps = maps(job);
    var rows = job.sorter();
    long sorted = 0;
    for (InputFile file : job.files()) {
      sorted += read(job, file, Objects.requireNonNull(maps.get(file.number())), rows);
    }
    var gather = new Gather(job, job.sink(Collision.TYPE), maps);
    handOver(job, rows, gather, sorted);
    if (gather.unlikeStated() > 0) {
      job.notice(
          "Collisions whose casualties are not as many as they state: %,d."
              .formatted(gather.unlikeStated()));
    }
  }

  private static void handOver(Job job, SortedRows rows, Gather gather, long sorted) {
    var done = new long[1];
    rows.forEach(
        entry -> {
          job.progress("Taking in", ++done[0], sorted);
          gather.take(entry);
        });
    gather.finish();
  }

  private static void checkAllThere(Job job) {
    var found = job.files().stream().map(InputFile::name).toList();
    if (has(job, Layouts.COLLISIONS) && has(job, Layouts.CASUALTIES)) {
      if (!has(job, Layouts.VEHICLES)) {
        job.notice(
            "There is no file of vehicles: collisions are taken in without them, and one that had some"
                + " before has none in its new version.");
      }
      return;
    }
    if (has(job, Layouts.COLLISIONS)) {
      throw RunRefusals.halfTheFiles(
          Layouts.CASUALTIES.title(),
          "Add it: a collision taken in without its casualties would count nobody.",
          found);
    }
    throw RunRefusals.halfTheFiles(
        Layouts.COLLISIONS.title(),
        "Add it: a casualty or vehicle belongs to a collision, which has the date and the place.",
        found);
  }

  private static boolean has(Job job, Layout layout) {
    return job.files().stream().anyMatch(file -> file.kind().equals(layout.code()));
  }

  private static Map<Integer, MapRow> maps(Job job) {
    var conventions = new Conventions("stats19", Rules.NOT_KNOWN, job.today());
    var rules = new Rules(job.practice(), conventions);
    var maps = new HashMap<Integer, MapRow>();
    for (InputFile file : job.files()) {
      maps.put(file.number(), map(job, file, rules, conventions));
    }
    return maps;
  }

  private static MapRow map(Job job, InputFile file, Rules rules, Conventions conventions) {
    var definition = job.practice().definitionOf(Collision.TYPE);
    var columns = file.columns();
    return switch (kind(file)) {
      case Gather.OWN ->
          MapRow.ofRecord(definition, rules.collision(columns), columns, conventions);
      case Gather.VEHICLE ->
          MapRow.ofItem(group(job, "vehicle"), rules.vehicle(columns), columns, conventions);
      default -> MapRow.ofItem(group(job, "casualty"), rules.casualty(), columns, conventions);
    };
  }

  private static FieldKind.Group group(Job job, String one) {
    return job.practice()
        .definitionOf(Collision.TYPE)
        .groups()
        .map(located -> located.field().kind())
        .flatMap(kind -> kind instanceof FieldKind.Group group ? Stream.of(group) : Stream.empty())
        .filter(group -> group.one().value().equals(one))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No group of " + one));
  }

  private static int kind(InputFile file) {
    return Layouts.ALL.indexOf(file.columns().layout());
  }

  private static long read(Job job, InputFile file, MapRow map, SortedRows rows) {
    int index = file.columns().place("index");
    var sorted = new long[1];
    try (var table = TableFile.open(file.fingerprint())) {
      table.rows(
          row -> {
            job.read(file);
            job.progress("Reading " + file.name(), row.line(), file.fingerprint().lines());
            if (isOfUse(job, file, map, row, index)) {
              var key = row.values().get(index).strip();
              rows.add(new Entry(key, kind(file), file.number(), row.line(), row.raw()));
              sorted[0]++;
            }
          });
    }
    return sorted[0];
  }

  private static boolean isOfUse(Job job, InputFile file, MapRow map, Row row, int index) {
    if (row.values().size() != file.columns().width()) {
      if (map.map(row.values()) instanceof Mapped.Wrong(var faults)) {
        job.rejected(file.number(), row.line(), row.raw(), faults);
      }
      return false;
    }
    if (row.values().get(index).isBlank()) {
      var name = file.columns().name("index");
      job.rejected(file.number(), row.line(), row.raw(), List.of(noIndex(name)));
      return false;
    }
    return true;
  }

  private static Fault noIndex(String column) {
    return new Fault(
        column, RejectCode.MISSING_VALUE, "no value", "the index of a collision", "Give the value");
  }
}
