package org.invicta.app.intake.rows;

import static org.invicta.app.intake.file.Column.may;
import static org.invicta.app.intake.file.Column.must;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.invicta.app.intake.file.Columns;
import org.invicta.app.intake.file.Layout;
import org.invicta.app.intake.map.Bodies;
import org.invicta.app.intake.map.Cell;
import org.invicta.app.intake.map.Conventions;
import org.invicta.app.intake.map.Days;
import org.invicta.app.intake.map.MapRow;
import org.invicta.app.intake.map.Mapped;
import org.invicta.app.intake.map.Rule;
import org.invicta.app.intake.run.Importer;
import org.invicta.app.intake.run.InputFile;
import org.invicta.app.intake.run.Job;
import org.invicta.app.intake.run.RunRefusals;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;
import org.springframework.stereotype.Component;

/** Schools and school censuses of the Department for Education. The census does not say its day: the person must. */
@Component
final class Schools implements Importer {

  private static final Code SCHOOL = new Code("school");
  private static final Code CENSUS = new Code("school-census");
  private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
  private static final Set<String> HIDDEN = Set.of("NA", "SUPP", "NP", "NE", "DNS");

  private static final Layout LIST =
      new Layout(
          "schools",
          "schools",
          "schools",
          List.of(
              must("urn", "urn"),
              must("name", "name", "schname", "establishmentname"),
              must("postcode", "postcode"),
              may("type", "type"),
              may("status", "status"),
              may("opened", "date_opened"),
              may("closed", "date_closed"),
              may("successor", "other_urn"),
              may("authority", "local_authority", "la"),
              may("street", "street"),
              may("town", "city", "town"),
              may("primary", "primary"),
              may("secondary", "secondary"),
              may("post-16", "post_16"),
              may("youngest", "age_from"),
              may("oldest", "age_to"),
              may("gender", "gender"),
              may("religion", "religion"),
              may("rating", "rating"),
              may("inspected", "inspect_date")));

  private static final Layout NUMBERS =
      new Layout(
          "school-census",
          "a school census",
          "schools",
          List.of(
              must("urn", "urn"),
              must("establishment", "estab"),
              must("on-roll", "nor"),
              must("type", "schooltype"),
              may("authority", "la"),
              may("girls", "norg"),
              may("boys", "norb"),
              may("plan", "tsenelse"),
              may("support", "tsenelk"),
              may("english", "numeal"),
              may("meals", "numfsm"),
              may("meals-ever", "numfsmever")));

  @Override
  public String name() {
    return "schools";
  }

  @Override
  public List<Layout> layouts() {
    return List.of(LIST, NUMBERS);
  }

  @Override
  public void take(Job job) {
    take(job, SCHOOL, records(job, LIST, file -> schools(job, file.columns())));
    take(job, CENSUS, records(job, NUMBERS, file -> census(job, file)));
  }

  private static Map<InputFile, RowRecords> records(
      Job job, Layout layout, Function<InputFile, RowRecords> records) {
    return job.files().stream()
        .filter(file -> file.kind().equals(layout.code()))
        .collect(Collectors.toMap(file -> file, records));
  }

  private static void take(Job job, Code type, Map<InputFile, RowRecords> files) {
    if (files.isEmpty()) {
      return;
    }
    var rows = job.sorter();
    var take = new TakeRows(job);
    files.forEach((file, records) -> take.read(file, records, rows));
    take.handOver(rows, job.sink(type));
  }

  private static RowRecords schools(Job job, Columns columns) {
    // schools are announced before they open
    var conventions = new Conventions("dfe", HIDDEN, job.today().plusYears(10));
    var map =
        MapRow.ofRecord(
            job.practice().definitionOf(SCHOOL),
            List.of(
                Rule.of("school.urn", "urn"),
                Rule.of("school.name", "name"),
                Rule.of("school.type", "type"),
                Rule.of("school.status", "status"),
                Rule.of("school.opened-on", "opened"),
                Rule.of("school.closed-on", "closed"),
                Rule.of("school.successor", "successor", Schools::wholeNumber),
                Rule.of("school.authority", "authority"),
                Rule.of("address.street", "street"),
                Rule.of("address.town", "town"),
                Rule.of("address.postcode", "postcode"),
                Rule.of("pupils.primary", "primary"),
                Rule.of("pupils.secondary", "secondary"),
                Rule.of("pupils.post-16", "post-16"),
                Rule.of("pupils.youngest", "youngest"),
                Rule.of("pupils.oldest", "oldest"),
                Rule.of("pupils.gender", "gender"),
                Rule.of("pupils.religion", "religion"),
                Rule.of("inspection.rating", "rating"),
                Rule.of("inspection.inspected-on", "inspected")),
            columns,
            conventions);
    int urn = columns.place("urn");
    return new RowRecords(
        SCHOOL,
        values -> new RowKey(values.get(urn).strip(), false),
        map::map,
        body -> Days.beginning(opened(body)));
  }

  private static LocalDate opened(Value.Group body) {
    return body.members().get("school") instanceof Value.Group school
            && school.members().get("opened-on") instanceof Value.Day(var day)
        ? day
        : ALWAYS;
  }

  /** Spreadsheets turn a reference number into 146574.0. */
  private static Cell wholeNumber(String raw) {
    var value = raw.strip().replaceFirst("\\.0$", "");
    return value.isEmpty() || HIDDEN.contains(value) ? new Cell.NotKnown() : Cell.text(value);
  }

  private static RowRecords census(Job job, InputFile file) {
    var day = job.on().orElseThrow(() -> RunRefusals.dateNeeded(file.name(), "2019-01-17"));
    var columns = file.columns();
    var map =
        MapRow.ofRecord(
            job.practice().definitionOf(CENSUS),
            List.of(
                Rule.of("census.urn", "urn"),
                Rule.of("census.authority", "authority"),
                Rule.of("census.establishment", "establishment"),
                Rule.of("census.type", "type"),
                Rule.of("pupils.on-roll", "on-roll"),
                Rule.of("pupils.girls", "girls"),
                Rule.of("pupils.boys", "boys"),
                Rule.of("pupils.special-needs-plan", "plan"),
                Rule.of("pupils.special-needs-support", "support"),
                Rule.of("pupils.english-additional", "english"),
                Rule.of("pupils.free-meals", "meals"),
                Rule.of("pupils.free-meals-ever", "meals-ever")),
            columns,
            new Conventions("dfe", HIDDEN, job.today()));
    int urn = columns.place("urn");
    return new RowRecords(
        CENSUS,
        values -> new RowKey(values.get(urn).strip() + "/" + day, false),
        values -> dated(map.map(values), day),
        _ -> Days.beginning(day));
  }

  private static Mapped dated(Mapped mapped, LocalDate day) {
    return switch (mapped) {
      case Mapped.Fields(var body) ->
          new Mapped.Fields(Bodies.with(body, "census", "census-day", new Value.Day(day)));
      case Mapped.Wrong wrong -> wrong;
    };
  }
}
