package org.invicta.app.intake.rows;

import static org.invicta.app.intake.file.Column.may;
import static org.invicta.app.intake.file.Column.must;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.invicta.app.intake.file.Column;
import org.invicta.app.intake.file.Layout;
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
import org.springframework.stereotype.Component;

/**
 * Estimates of the Office for National Statistics by single year of age, for districts, counties and small areas. The date is the one the
 * person gives, or 30 June of the year in a name such as {@code mid2020}.
 */
@Component
final class Population implements Importer {

  private static final Code TYPE = new Code("population-estimate");
  private static final Pattern MID_YEAR = Pattern.compile("mid-?_?(\\d{4})(?!\\d)");
  private static final int FIRST_CODES = 11;
  private static final int LAST_CODES = 25;

  private static final List<Layout> LAYOUTS =
      List.of(
          layout("district", "ltla", "population of districts by single year of age"),
          layout("county", "utla", "population of counties by single year of age"),
          layout("small-area", "lsoa", "population of small areas by single year of age"));

  private static Layout layout(String kind, String prefix, String title) {
    var columns = new ArrayList<Column>();
    columns.add(must("area", named(prefix, "code")));
    columns.add(must("name", named(prefix, "name")));
    columns.add(must("total", "total_population"));
    columns.add(may("district", "ladcd", "lad_code"));
    IntStream.rangeClosed(0, YearsOfAge.LAST)
        .mapToObj(Integer::toString)
        .forEach(age -> columns.add(must(age, age)));
    return new Layout(kind, title, "population", columns);
  }

  private static String[] named(String prefix, String suffix) {
    return IntStream.rangeClosed(FIRST_CODES, LAST_CODES)
        .mapToObj(year -> prefix + year + "_" + suffix)
        .toArray(String[]::new);
  }

  @Override
  public String name() {
    return "population";
  }

  @Override
  public List<Layout> layouts() {
    return LAYOUTS;
  }

  @Override
  public void take(Job job) {
    var rows = job.sorter();
    var take = new TakeRows(job);
    var all = job.files().stream().map(file -> records(job, file)).toList();
    for (InputFile file : job.files()) {
      take.read(file, all.get(file.number()), rows);
    }
    take.handOver(rows, job.sink(TYPE));
  }

  private static RowRecords records(Job job, InputFile file) {
    var day =
        job.on()
            .or(() -> midYear(file.name()))
            .orElseThrow(() -> RunRefusals.dateNeeded(file.name(), "2020-06-30"));
    var columns = file.columns();
    var definition = job.practice().definitionOf(TYPE);
    var conventions = new Conventions("ons", Set.of("NA"), job.today());
    var area =
        MapRow.ofRecord(
            definition,
            List.of(
                Rule.of("area.area", "area"),
                Rule.of("area.name", "name"),
                Rule.of("area.district", "district"),
                Rule.of("people.total", "total")),
            columns,
            conventions);
    var ages = new YearsOfAge(definition, columns, conventions);
    return new RowRecords(
        TYPE,
        key(columns.place("area"), file.kind(), day),
        map(area, ages, file, day),
        _ -> Days.beginning(day));
  }

  private static Function<List<String>, RowKey> key(int area, String kind, LocalDate day) {
    // a unitary authority is a district and a county under one code
    return values -> new RowKey(values.get(area).strip() + "/" + kind + "/" + day, false);
  }

  private static Function<List<String>, Mapped> map(
      MapRow area, YearsOfAge ages, InputFile file, LocalDate day) {
    return values ->
        switch (area.map(values)) {
          case Mapped.Fields(var body) -> ages.add(values, body, file.kind(), day);
          case Mapped.Wrong wrong -> wrong;
        };
  }

  private static Optional<LocalDate> midYear(String name) {
    var matcher = MID_YEAR.matcher(name);
    return matcher.find()
        ? Optional.of(LocalDate.of(Integer.parseInt(matcher.group(1)), Month.JUNE, 30))
        : Optional.empty();
  }
}
