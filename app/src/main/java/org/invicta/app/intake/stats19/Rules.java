package org.invicta.app.intake.stats19;

import static org.invicta.app.intake.map.Rule.from;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.invicta.app.intake.file.Columns;
import org.invicta.app.intake.map.Cell;
import org.invicta.app.intake.map.CellReader;
import org.invicta.app.intake.map.Conventions;
import org.invicta.app.intake.map.ReadCell;
import org.invicta.app.intake.map.ReadTime;
import org.invicta.app.intake.map.Rule;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.Practice;

/**
 * Which column gives which field. The 2024 layout brought new codes for some columns; where a file has the {@code _historic} column
 * beside them, the plain name holds the new codes, otherwise the old ones.
 */
final class Rules {

  static final Set<String> NOT_KNOWN = Set.of("-1", "NULL", "NA", "NaN");
  private static final String HISTORIC = "stats19-historic";
  private static final Map<String, Cell> PEOPLE_AT_CROSSINGS =
      Map.of("1", Cell.text("school-crossing-patrol"), "2", Cell.text("other-person"));
  private static final String PEDESTRIAN_CLASS = "3";
  private static final String SPEED_NOT_KNOWN = "99";

  private final Practice practice;
  private final Conventions conventions;

  Rules(Practice practice, Conventions conventions) {
    this.practice = practice;
    this.conventions = conventions;
  }

  List<Rule> collision(Columns columns) {
    return List.of(
        Rule.of("happened.reference", "index"),
        Rule.of("happened.occurred-on", "date"),
        Rule.of("happened.occurred-at", "time", ReadTime.with(conventions)),
        Rule.of("happened.reported-by", "force"),
        Rule.first("where.district", from("district", listed()), from("district-number", listed())),
        Rule.of(
            "where.district-as-given",
            columns.has("district") ? "district" : "district-number",
            unlisted()),
        Rule.of("where.latitude", "latitude"),
        Rule.of("where.longitude", "longitude"),
        Rule.of("where.small-area", "area"),
        Rule.of("where.urban-or-rural", "urban"),
        Rule.of("road.road-class", "road-class"),
        Rule.of("road.road-type", "road-type"),
        Rule.of("road.speed-limit", "speed", speedLimit()),
        newOrHistoric("road.junction", "junction-detail", "junction", columns),
        crossing(),
        Rule.of("conditions.light", "light"),
        Rule.of("conditions.weather", "weather"),
        Rule.of("conditions.surface", "surface"),
        Rule.of("outcome.severity", "severity"),
        Rule.of("outcome.injury-severity", "injuries"),
        Rule.of("outcome.casualties-stated", "casualties"),
        Rule.of("outcome.vehicles-stated", "vehicles"));
  }

  List<Rule> casualty() {
    CellReader pedestrians =
        raw -> raw.strip().equals(PEDESTRIAN_CLASS) ? Cell.text("pedestrian") : new Cell.NotKnown();
    return List.of(
        Rule.of("reference", "reference"),
        Rule.of("vehicle-reference", "vehicle"),
        Rule.of("class", "class"),
        Rule.first("road-user", from("type"), from("class", pedestrians)),
        Rule.of("sex", "sex"),
        Rule.of("age", "age"),
        Rule.of("severity", "severity"),
        Rule.of("injury-severity", "injuries"),
        Rule.of("adjusted-serious", "serious"),
        Rule.of("adjusted-slight", "slight"),
        Rule.of("home-tenth", "home-tenth"),
        Rule.of("home-area", "home-area"),
        Rule.of("home-distance", "home-distance"),
        Rule.of("pedestrian-location", "location"),
        Rule.of("pedestrian-movement", "movement"),
        Rule.of("car-passenger", "seat"));
  }

  List<Rule> vehicle(Columns columns) {
    return List.of(
        Rule.of("reference", "reference"),
        Rule.of("type", "type"),
        Rule.of("e-scooter", "e-scooter"),
        newOrHistoric("manoeuvre", "vehicle-manoeuvre", "manoeuvre", columns),
        Rule.of("impact", "impact"),
        newOrHistoric("journey", "journey-purpose", "journey", columns),
        Rule.of("driver-sex", "sex"),
        Rule.of("driver-age", "age"),
        Rule.of("driver-home-tenth", "home-tenth"));
  }

  private Rule newOrHistoric(String field, String list, String column, Columns columns) {
    var historic = choice(list, HISTORIC);
    return columns.has(column + "-historic")
        ? Rule.first(field, from(column), from(column + "-historic", historic))
        : Rule.of(field, column, historic);
  }

  private Rule crossing() {
    return Rule.first(
        "road.crossing",
        from("crossing"),
        from(
            "crossing-person",
            raw -> PEOPLE_AT_CROSSINGS.getOrDefault(raw.strip(), new Cell.NotKnown())),
        from("crossing-facility", choice("pedestrian-crossing", HISTORIC)));
  }

  private CellReader speedLimit() {
    var number = ReadCell.of(kind("road.speed-limit"), conventions);
    return raw -> raw.strip().equals(SPEED_NOT_KNOWN) ? new Cell.NotKnown() : number.read(raw);
  }

  /** The district when its code is on the list; a code that is not is kept as it was given, beside. */
  private CellReader listed() {
    var districts = choice("local-authority", conventions.system());
    return raw -> districts.read(raw) instanceof Cell.Is is ? is : new Cell.NotKnown();
  }

  private CellReader unlisted() {
    var districts = choice("local-authority", conventions.system());
    var text = ReadCell.of(kind("where.district-as-given"), conventions);
    return raw -> districts.read(raw) instanceof Cell.Bad ? text.read(raw) : new Cell.NotKnown();
  }

  private CellReader choice(String list, String system) {
    var codes = practice.codeLists().get(new Code(list));
    if (codes == null) {
      throw new IllegalArgumentException("No list " + list);
    }
    return ReadCell.of(new FieldKind.Choice(codes), conventions.with(system));
  }

  private FieldKind kind(String field) {
    return practice
        .definitionOf(Collision.TYPE)
        .field(field)
        .orElseThrow(() -> new IllegalArgumentException("No field " + field))
        .field()
        .kind();
  }
}
