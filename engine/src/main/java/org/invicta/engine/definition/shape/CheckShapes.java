package org.invicta.engine.definition.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.Place;
import org.invicta.engine.definition.yaml.Yaml;

/** Holds a document against the shape of its kind: keys, their order, the form of every value, codes given twice in a list. */
public final class CheckShapes {
  private final Findings findings;
  private final CheckScalars scalars;
  private final List<Referred> references = new ArrayList<>();

  /** A code that names something defined elsewhere. */
  public record Referred(Yaml.Scalar code, Shape.Reference shape) {}

  public CheckShapes(Findings findings) {
    this.findings = findings;
    this.scalars = new CheckScalars(findings);
  }

  /** Every well-formed reference met so far. */
  public List<Referred> references() {
    return List.copyOf(references);
  }

  /** Checks a value and everything in it. */
  public void check(Yaml value, Shape shape) {
    switch (shape) {
      case Shape.Keys keys -> mapping(value, shape).ifPresent(mapping -> keys(mapping, keys));
      case Shape.Variants variants ->
          mapping(value, shape).ifPresent(mapping -> variants(mapping, variants));
      case Shape.Either either ->
          mapping(value, shape).ifPresent(mapping -> keys(mapping, chosen(mapping, either)));
      case Shape.MapOf map -> mapping(value, shape).ifPresent(mapping -> map(mapping, map));
      case Shape.Named named -> mapping(value, shape).ifPresent(mapping -> named(mapping, named));
      case Shape.Answers _ -> mapping(value, shape);
      case Shape.ListOf list -> list(value, list);
      case Shape.Scalar scalar -> scalar(value, scalar);
    }
  }

  private static Shape.Keys chosen(Yaml.Mapping mapping, Shape.Either either) {
    return mapping.value(either.key()).isPresent() ? either.with() : either.without();
  }

  private void keys(Yaml.Mapping mapping, Shape.Keys shape) {
    var names = shape.names();
    var mistyped = new HashSet<String>();
    var furthest = -1;
    for (var entry : mapping.entries()) {
      var index = names.indexOf(entry.key());
      if (index < 0) {
        unknownKey(entry, names);
        NearestName.of(entry.key(), names).ifPresent(mistyped::add);
        continue;
      }
      if (index < furthest) {
        outOfOrder(entry, names.get(furthest), names);
      }
      furthest = Math.max(furthest, index);
      check(entry.value(), shape.keys().get(index).shape());
    }
    shape.keys().stream()
        .filter(key -> key.required() && mapping.value(key.name()).isEmpty())
        .filter(key -> !mistyped.contains(key.name()))
        .forEach(key -> missing(mapping, key.name(), key.shape().allowed()));
  }

  private void variants(Yaml.Mapping mapping, Shape.Variants variants) {
    var word = mapping.value(variants.by());
    var written = word.map(CheckShapes::textOf).orElse("");
    if (variants.of().containsKey(written) && word.isPresent() != written.isEmpty()) {
      keys(mapping, variants.of().get(written));
      return;
    }
    if (word.isEmpty()) {
      missing(mapping, variants.by(), String.join(", ", variants.words()));
      return;
    }
    findings.add(
        word.get().place(),
        FindingCode.WRONG_TYPE,
        variants.by() + " " + word.get().described(),
        String.join(", ", variants.words()),
        NearestName.advice(written, variants.words(), "use one of these"));
  }

  private void map(Yaml.Mapping mapping, Shape.MapOf shape) {
    for (var entry : mapping.entries()) {
      check(keyOf(entry), shape.key());
      check(entry.value(), shape.value());
    }
  }

  private void named(Yaml.Mapping mapping, Shape.Named shape) {
    if (mapping.entries().size() != 1) {
      findings.add(
          mapping.place(),
          FindingCode.WRONG_TYPE,
          mapping.entries().size() + " keys in one item",
          shape.allowed(),
          "start each item with a hyphen and indent its keys further");
      return;
    }
    var entry = mapping.entries().getFirst();
    check(keyOf(entry), new Shape.CodeText());
    check(entry.value(), shape.value());
  }

  private void list(Yaml value, Shape.ListOf shape) {
    if (!(value instanceof Yaml.Sequence sequence)) {
      scalars.wrong(value, shape);
      return;
    }
    var seen = new HashSet<String>();
    for (var item : sequence.items()) {
      check(item, shape.item());
      identity(item, shape.item())
          .filter(identity -> !seen.add(identity.text()))
          .ifPresent(identity -> twice(identity.place(), identity.text()));
    }
  }

  private void scalar(Yaml value, Shape.Scalar shape) {
    var fits = scalars.check(value, shape);
    if (fits && shape instanceof Shape.Reference reference && value instanceof Yaml.Scalar code) {
      references.add(new Referred(code, reference));
    }
  }

  /** What tells the items of a list apart: their name, their first key when it is a code or number, or the code itself. */
  private static Optional<Yaml.Scalar> identity(Yaml item, Shape shape) {
    if (shape instanceof Shape.CodeText || shape instanceof Shape.Reference) {
      return item instanceof Yaml.Scalar scalar ? Optional.of(scalar) : Optional.empty();
    }
    if (!(item instanceof Yaml.Mapping mapping) || mapping.entries().isEmpty()) {
      return Optional.empty();
    }
    if (shape instanceof Shape.Named) {
      return Optional.of(keyOf(mapping.entries().getFirst()));
    }
    if (!(shape instanceof Shape.Keys keys)) {
      return Optional.empty();
    }
    var first = keys.names().getFirst();
    return List.of("code", "number").contains(first)
        ? mapping.value(first).flatMap(value -> identity(value, new Shape.CodeText()))
        : Optional.empty();
  }

  private static Yaml.Scalar keyOf(Yaml.Entry entry) {
    return new Yaml.Scalar(entry.place(), entry.key(), false, entry.key());
  }

  private void unknownKey(Yaml.Entry entry, List<String> names) {
    findings.add(
        entry.place(),
        FindingCode.UNKNOWN_KEY,
        "the key " + entry.key(),
        String.join(", ", names),
        NearestName.advice(entry.key(), names, "use one of these, or take it out"));
  }

  private void outOfOrder(Yaml.Entry entry, String before, List<String> names) {
    findings.add(
        entry.place(),
        FindingCode.KEY_OUT_OF_ORDER,
        entry.key() + " after " + before,
        "this order: " + String.join(", ", names),
        "move " + entry.key() + " before " + before);
  }

  private void missing(Yaml.Mapping mapping, String key, String allowed) {
    findings.add(
        mapping.place(),
        FindingCode.MISSING_KEY,
        "no key " + key,
        key + ": " + allowed,
        "add " + key);
  }

  private void twice(Place place, String code) {
    findings.add(
        place,
        FindingCode.DUPLICATE_CODE,
        code + " a second time",
        "each code once in a list",
        "give it a code of its own, or take one of the two out");
  }

  private Optional<Yaml.Mapping> mapping(Yaml value, Shape shape) {
    if (value instanceof Yaml.Mapping mapping) {
      return Optional.of(mapping);
    }
    scalars.wrong(value, shape);
    return Optional.empty();
  }

  private static String textOf(Yaml value) {
    return value instanceof Yaml.Scalar scalar ? scalar.text() : "";
  }
}
