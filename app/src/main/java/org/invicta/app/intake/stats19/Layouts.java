package org.invicta.app.intake.stats19;

import static org.invicta.app.intake.file.Column.may;
import static org.invicta.app.intake.file.Column.must;

import java.util.List;
import org.invicta.app.intake.file.Layout;

/** The columns of the three files, under the names of the 2024 layout, of 2020 to 2023, and of 2005 to 2014. */
final class Layouts {

  static final Layout COLLISIONS =
      new Layout(
          "collisions",
          "road collisions (STATS19)",
          "stats19",
          List.of(
              must("index", "collision_index", "accident_index", "acc_index"),
              must("date", "date"),
              may("time", "time"),
              may("force", "police_force"),
              may("district", "local_authority_ons_district"),
              may("district-number", "local_authority_district"),
              may("latitude", "latitude"),
              may("longitude", "longitude"),
              may("area", "lsoa_of_accident_location", "lsoa_of_collision_location"),
              may("urban", "urban_or_rural_area"),
              may("road-class", "first_road_class", "1st_road_class", "road_class"),
              may("road-type", "road_type"),
              may("speed", "speed_limit"),
              may("junction", "junction_detail"),
              may("junction-historic", "junction_detail_historic"),
              may("crossing", "pedestrian_crossing"),
              may(
                  "crossing-person",
                  "pedestrian_crossing_human_control_historic",
                  "pedestrian_crossing_human_control"),
              may(
                  "crossing-facility",
                  "pedestrian_crossing_physical_facilities_historic",
                  "pedestrian_crossing_physical_facilities"),
              may("light", "light_conditions"),
              may("weather", "weather_conditions"),
              may("surface", "road_surface_conditions"),
              may("severity", "collision_severity", "accident_severity"),
              may("injuries", "enhanced_severity_collision", "enhanced_collision_severity"),
              may("casualties", "number_of_casualties"),
              may("vehicles", "number_of_vehicles")));

  static final Layout CASUALTIES =
      new Layout(
          "casualties",
          "casualties of road collisions (STATS19)",
          "stats19",
          List.of(
              must("index", "collision_index", "accident_index", "acc_index"),
              must("reference", "casualty_reference"),
              must("severity", "casualty_severity"),
              must("age", "age_of_casualty"),
              may("vehicle", "vehicle_reference"),
              may("class", "casualty_class"),
              may("type", "casualty_type"),
              may("sex", "sex_of_casualty"),
              may("injuries", "enhanced_casualty_severity"),
              may("serious", "casualty_adjusted_severity_serious", "casualty_adjusted_serious"),
              may("slight", "casualty_adjusted_severity_slight", "casualty_adjusted_slight"),
              may("home-tenth", "casualty_imd_decile"),
              may("home-area", "lsoa_of_casualty"),
              may("home-distance", "casualty_distance_banding"),
              may("location", "pedestrian_location"),
              may("movement", "pedestrian_movement"),
              may("seat", "car_passenger")));

  static final Layout VEHICLES =
      new Layout(
          "vehicles",
          "vehicles of road collisions (STATS19)",
          "stats19",
          List.of(
              must("index", "collision_index", "accident_index", "acc_index"),
              must("reference", "vehicle_reference"),
              must("type", "vehicle_type"),
              may("e-scooter", "escooter_flag"),
              may("manoeuvre", "vehicle_manoeuvre"),
              may("manoeuvre-historic", "vehicle_manoeuvre_historic"),
              may("impact", "first_point_of_impact", "1st_point_of_impact"),
              may("journey", "journey_purpose_of_driver"),
              may("journey-historic", "journey_purpose_of_driver_historic"),
              may("sex", "sex_of_driver"),
              may("age", "age_of_driver"),
              may("home-tenth", "driver_imd_decile")));

  static final List<Layout> ALL = List.of(COLLISIONS, VEHICLES, CASUALTIES);

  private Layouts() {}
}
