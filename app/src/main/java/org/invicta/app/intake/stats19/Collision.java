package org.invicta.app.intake.stats19;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.invicta.app.intake.map.Bodies;
import org.invicta.app.intake.sort.Entry;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;

/** One collision, gathered from its rows in three files. */
final class Collision {

  static final Code TYPE = new Code("collision");

  /** A row and the fields it gives. */
  record Part(Entry entry, Value.Group fields) {}

  private static final Comparator<Part> BY_REFERENCE =
      Comparator.comparing((Part part) -> number(part.fields(), "vehicle-reference"))
          .thenComparing(part -> number(part.fields(), "reference"));

  private final String key;
  private Optional<Part> own = Optional.empty();
  private boolean rejected;
  private final List<Part> vehicles = new ArrayList<>();
  private final List<Part> casualties = new ArrayList<>();

  Collision(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  Optional<Part> own() {
    return own;
  }

  void own(Part part) {
    own = Optional.of(part);
  }

  /** Whether its own row was there and may not be taken in. */
  boolean rejected() {
    return rejected;
  }

  void reject() {
    rejected = true;
  }

  List<Part> vehicles() {
    return vehicles;
  }

  List<Part> casualties() {
    return casualties;
  }

  /** The row of the casualty or vehicle that already has the references of another. */
  static boolean isTwin(Part one, Part other) {
    return BY_REFERENCE.compare(one, other) == 0;
  }

  /** The whole body. The parts stand in the order of their references, so the order of rows in a file changes nothing. */
  Value.Group body(Value.Group fields) {
    var body = fields;
    if (!casualties.isEmpty()) {
      body = Bodies.with(body, "involved", "casualties", items(casualties));
    }
    if (!vehicles.isEmpty()) {
      body = Bodies.with(body, "involved", "vehicles", items(vehicles));
    }
    return body;
  }

  private static Value items(List<Part> parts) {
    return new Value.Items(parts.stream().sorted(BY_REFERENCE).<Value>map(Part::fields).toList());
  }

  private static java.math.BigDecimal number(Value.Group fields, String field) {
    return fields.members().get(field) instanceof Value.Number(var number)
        ? number
        : java.math.BigDecimal.ZERO;
  }
}
