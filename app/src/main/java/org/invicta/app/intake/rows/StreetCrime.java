package org.invicta.app.intake.rows;

import static org.invicta.app.intake.file.Column.may;
import static org.invicta.app.intake.file.Column.must;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.invicta.app.intake.file.Columns;
import org.invicta.app.intake.file.Layout;
import org.invicta.app.intake.map.Cell;
import org.invicta.app.intake.map.Conventions;
import org.invicta.app.intake.map.Days;
import org.invicta.app.intake.map.MapRow;
import org.invicta.app.intake.map.Rule;
import org.invicta.app.intake.run.Importer;
import org.invicta.app.intake.run.InputFile;
import org.invicta.app.intake.run.Job;
import org.invicta.engine.definition.Code;
import org.springframework.stereotype.Component;

/**
 * Street-level crime of data.police.uk.
 *
 * <p>A row with an identifier is known by it and its month. A row without one, which is how anti-social behaviour is published, is known
 * by a digest of the row and its number among equal rows: a file that is imported again meets its own records, in whatever order its
 * rows stand, and two incidents that look the same stay two.
 */
@Component
final class StreetCrime implements Importer {

  private static final Code TYPE = new Code("street-crime");
  private static final Pattern NUMBER_OF_AREA = Pattern.compile(" \\d{3}[A-Z]?$");
  private static final int DIGEST_BYTES = 16;

  private static final List<Layout> LAYOUTS =
      List.of(
          new Layout(
              "street-crime",
              "street-level crime of data.police.uk",
              "street-crime",
              List.of(
                  must("crime-id", "crime_id"),
                  must("month", "month"),
                  must("type", "crime_type"),
                  may("outcome", "last_outcome_category"),
                  may("context", "context"),
                  may("reported-by", "reported_by"),
                  may("falls-within", "falls_within"),
                  may("longitude", "longitude"),
                  may("latitude", "latitude"),
                  may("location", "location"),
                  may("area", "lsoa_code"),
                  may("area-name", "lsoa_name"))));

  @Override
  public String name() {
    return "street-crime";
  }

  @Override
  public List<Layout> layouts() {
    return LAYOUTS;
  }

  @Override
  public void take(Job job) {
    var rows = job.sorter();
    var take = new TakeRows(job);
    var sink = job.sink(TYPE);
    for (InputFile file : job.files()) {
      take.read(file, records(job, file.columns()), rows);
    }
    take.handOver(rows, sink);
  }

  private static RowRecords records(Job job, Columns columns) {
    var conventions = new Conventions("police-uk", Set.of(), job.today());
    var map =
        MapRow.ofRecord(
            job.practice().definitionOf(TYPE), rules(conventions), columns, conventions);
    return new RowRecords(TYPE, key(columns), map::map, Days.of("what", "month"));
  }

  private static List<Rule> rules(Conventions conventions) {
    return List.of(
        Rule.of("what.crime-id", "crime-id"),
        Rule.of("what.month", "month"),
        Rule.of("what.type", "type"),
        Rule.of("what.outcome", "outcome"),
        Rule.of("what.context", "context"),
        Rule.of("where.district", "area-name", StreetCrime::district),
        Rule.of("where.location", "location"),
        Rule.of("where.latitude", "latitude"),
        Rule.of("where.longitude", "longitude"),
        Rule.of("where.small-area", "area"),
        Rule.of("where.small-area-name", "area-name"),
        Rule.of("source.reported-by", "reported-by"),
        Rule.of("source.falls-within", "falls-within"));
  }

  private static Cell district(String areaName) {
    var name = NUMBER_OF_AREA.matcher(areaName.strip()).replaceFirst("");
    return name.isEmpty() ? new Cell.NotKnown() : Cell.text(name);
  }

  private static Function<List<String>, RowKey> key(Columns columns) {
    int id = columns.place("crime-id");
    int month = columns.place("month");
    return values -> {
      var when = values.get(month).strip() + "/";
      var own = values.get(id).strip();
      return own.isEmpty()
          ? new RowKey(when + "without-" + digest(values), true)
          : new RowKey(when + own, false);
    };
  }

  private static String digest(List<String> values) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      for (String value : values) {
        sha.update(value.strip().getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0x1F);
      }
      return HexFormat.of().formatHex(sha.digest(), 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("Every Java platform has SHA-256", impossible);
    }
  }
}
