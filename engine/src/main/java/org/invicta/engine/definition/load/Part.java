package org.invicta.engine.definition.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Place;
import org.invicta.engine.definition.yaml.Yaml;

/**
 * The keys of a document or a part of one, read without complaint: what is missing or has the wrong form, which the check of
 * shapes has told already, reads as empty.
 */
record Part(Yaml.Mapping mapping) {
  /** Stands for a code that cannot be read, so that the rest can still be checked. */
  static final Code UNREADABLE = new Code("unreadable");

  /** A part under a code: {@code - code: {…}}. */
  record Named(Place place, Code code, Part part) {}

  Place place() {
    return mapping.place();
  }

  /** Where the value of a key stands, or the whole when the key is not there. */
  Place placeOf(String key) {
    return mapping.value(key).map(Yaml::place).orElseGet(this::place);
  }

  boolean has(String key) {
    return mapping.value(key).isPresent();
  }

  Optional<Yaml.Scalar> scalar(String key) {
    return mapping.value(key).flatMap(Part::toScalar);
  }

  String text(String key) {
    return textIfAny(key).orElse("");
  }

  Optional<String> textIfAny(String key) {
    return scalar(key).map(Yaml.Scalar::text);
  }

  Code code(String key) {
    return codeIfAny(key).orElse(UNREADABLE);
  }

  Optional<Code> codeIfAny(String key) {
    return textIfAny(key).map(Part::toCode);
  }

  boolean flag(String key) {
    return text(key).equals("true");
  }

  int whole(String key, int otherwise) {
    return decimal(key)
        .filter(number -> number.scale() <= 0 && number.abs().compareTo(MOST) <= 0)
        .map(BigDecimal::intValueExact)
        .orElse(otherwise);
  }

  Optional<BigDecimal> decimal(String key) {
    return scalar(key).flatMap(Part::toDecimal);
  }

  Optional<LocalDate> day(String key) {
    return textIfAny(key).flatMap(Part::toDay);
  }

  Optional<Part> part(String key) {
    return mapping.value(key).flatMap(Part::toPart);
  }

  /** The parts of a list. */
  List<Part> parts(String key) {
    return items(key).flatMap(item -> toPart(item).stream()).toList();
  }

  /** The scalars of a list. */
  List<Yaml.Scalar> scalars(String key) {
    return items(key).flatMap(item -> toScalar(item).stream()).toList();
  }

  List<String> texts(String key) {
    return scalars(key).stream().map(Yaml.Scalar::text).toList();
  }

  List<Code> codes(String key) {
    return texts(key).stream().map(Part::toCode).toList();
  }

  /** The items of a list of {@code - code: {…}}. */
  List<Named> named(String key) {
    return parts(key).stream()
        .filter(item -> item.mapping.entries().size() == 1)
        .map(item -> item.mapping.entries().getFirst())
        .map(Part::toNamed)
        .toList();
  }

  /** The parts under keys of the writer's choice. */
  List<Named> keyed(String key) {
    return part(key).stream()
        .flatMap(part -> part.mapping.entries().stream())
        .map(Part::toNamed)
        .toList();
  }

  static Code toCode(String text) {
    return Code.isCode(text) ? new Code(text) : UNREADABLE;
  }

  static Optional<BigDecimal> toDecimal(Yaml.Scalar scalar) {
    return scalar.text().matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?")
        ? Optional.of(new BigDecimal(scalar.text()))
        : Optional.empty();
  }

  static Optional<LocalDate> toDay(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

  private static Named toNamed(Yaml.Entry entry) {
    var part = toPart(entry.value()).orElseGet(() -> nothing(entry.value().place()));
    return new Named(entry.place(), toCode(entry.key()), part);
  }

  private static Part nothing(Place place) {
    return new Part(new Yaml.Mapping(place, List.of()));
  }

  private Stream<Yaml> items(String key) {
    return mapping
        .value(key)
        .filter(Yaml.Sequence.class::isInstance)
        .map(Yaml.Sequence.class::cast)
        .stream()
        .flatMap(sequence -> sequence.items().stream());
  }

  private static Optional<Part> toPart(Yaml value) {
    return value instanceof Yaml.Mapping mapping
        ? Optional.of(new Part(mapping))
        : Optional.empty();
  }

  private static Optional<Yaml.Scalar> toScalar(Yaml value) {
    return value instanceof Yaml.Scalar scalar ? Optional.of(scalar) : Optional.empty();
  }
}
