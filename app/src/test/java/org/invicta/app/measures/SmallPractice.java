package org.invicta.app.measures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.invicta.app.records.TypedView;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.load.PracticeLoader;
import org.invicta.engine.expression.Type;

/** Small practice files of collisions and their casualties. */
final class SmallPractice {

  static final String RECORD =
      """
      record: collision
      version: 1
      title: Road collision
      plural: Road collisions
      why: {practice: A test}
      marking: official
      retain: statistics
      occurred: occurred-on
      sections:
        - happened:
            title: When it happened
            fields:
              - occurred-on: {kind: date, label: Date}
              - reported-at: {kind: instant, label: Reported at}
              - district: {kind: choice, label: District, of: district}
              - speed: {kind: number, label: Speed limit}
              - latitude: {kind: number, label: Latitude, decimals: 6}
              - dark: {kind: yes-no, label: "Was it dark?"}
              - weather: {kind: many-choices, label: Weather, of: weather}
              - took: {kind: duration, label: Time taken}
              - casualties:
                  kind: group
                  label: Casualties
                  one: casualty
                  fields:
                    - age: {kind: number, label: Age}
                    - sex: {kind: choice, label: Sex, of: sex}
                    - severity: {kind: choice, label: Severity, of: severity}
      """;

  static final String LISTS =
      """
      list: district
      title: District
      source: A test
      values:
        - {code: north, label: North}
        - {code: south, label: South}
      ---
      list: sex
      title: Sex
      source: A test
      values:
        - {code: male, label: Male}
        - {code: female, label: Female}
        - {code: not-known, label: Not known}
      ---
      list: severity
      title: Severity
      source: A test
      values:
        - {code: fatal, label: Killed}
        - {code: serious, label: Seriously injured}
        - {code: slight, label: Slightly injured}
      ---
      list: weather
      title: Weather
      source: A test
      values:
        - {code: rain, label: Rain}
        - {code: fog, label: Fog}
      """;

  static final String MEASURES =
      """
      measure: children-ksi
      title: Children killed or seriously injured
      question: How many children were killed or seriously injured?
      source: A test
      of: collision
      each: casualty
      where:
        - {words: The casualty was aged 0 to 15, condition: 'casualty.age in [0..15]'}
        - {words: They were killed or seriously injured, condition: 'casualty.severity in ("fatal", "serious")'}
      dated-by: occurred-on
      by:
        - quarter: {label: Quarter, period: quarter}
        - financial-year: {label: Financial year, period: financial-year}
        - district: {label: District, field: district}
        - sex: {label: Sex, field: casualty.sex}
        - age: {label: Age, field: casualty.age}
        - dark: {label: Dark, field: dark}
      better: lower
      near-miss:
        - {words: Age not known, condition: 'not(casualty.age is known) and casualty.severity in ("fatal", "serious")'}
      ---
      measure: by-law
      title: Children by the law of the day
      question: How many casualties were no older than the law of the day says?
      source: A test
      of: collision
      each: casualty
      where:
        - {words: No older than the law says, condition: 'casualty.age <= policy.oldest-age'}
      dated-by: occurred-on
      by:
        - sex: {label: Sex, field: casualty.sex}
      better: lower
      ---
      measure: reported
      title: Collisions reported
      question: How many collisions in the dark were reported?
      source: A test
      of: collision
      where:
        - {words: It was dark, condition: 'dark'}
      dated-by: reported-at
      by:
        - month: {label: Month, period: month}
      better: neither
      """;

  static final String VALUES =
      """
      value: oldest-age
      title: Oldest age of a child
      unit: years
      type: number
      holds:
        - {from: 2011-09-01, to: 2014-03-31, is: 15, source: A test}
        - {from: 2014-04-01, is: 17, source: A test}
      """;

  private SmallPractice() {}

  /** The typed views of the collisions, as the store of records describes them. */
  static List<TypedView> views(Code type) {
    var text = new Type.Text();
    var number = new Type.Number();
    return List.of(
        new TypedView(
            "collision",
            type,
            Optional.empty(),
            List.of(
                new TypedView.Column("occurred_on", "occurred-on", new Type.Date()),
                new TypedView.Column("reported_at", "reported-at", new Type.Instant()),
                new TypedView.Column("district", "district", text),
                new TypedView.Column("speed", "speed", number),
                new TypedView.Column("latitude", "latitude", number),
                new TypedView.Column("dark", "dark", new Type.YesNo()),
                new TypedView.Column("weather", "weather", new Type.Many(text)),
                new TypedView.Column("took", "took", new Type.Duration()))),
        new TypedView(
            "collision__casualty",
            type,
            Optional.of(new Code("casualty")),
            List.of(
                new TypedView.Column("age", "casualty.age", number),
                new TypedView.Column("sex", "casualty.sex", text),
                new TypedView.Column("severity", "casualty.severity", text))));
  }

  static Practice in(Path directory) throws IOException {
    var roads = Files.createDirectories(directory.resolve("roads"));
    Files.writeString(roads.resolve("README.md"), "# Roads\n");
    Files.writeString(roads.resolve("collision.record.yaml"), RECORD);
    Files.writeString(roads.resolve("lists.yaml"), LISTS);
    Files.writeString(roads.resolve("measures.yaml"), MEASURES);
    Files.writeString(roads.resolve("values.yaml"), VALUES);
    var loaded = PracticeLoader.load(directory, Optional.empty());
    return loaded.practice().orElseThrow(() -> new AssertionError(loaded.findings().toString()));
  }
}
