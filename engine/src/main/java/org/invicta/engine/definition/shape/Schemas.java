package org.invicta.engine.definition.shape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * JSON Schemas (2020-12) of the kinds of practice file, made from the same shapes that check the files, so that an editor and the
 * check never disagree. The order of keys and what refers to what are beyond a schema.
 */
public final class Schemas {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String CODE = "^[a-z0-9]+(-[a-z0-9]+)*$";

  private Schemas() {}

  /** The text of each schema by its file name: one for each kind, and {@code practice.schema.json} for all of them. */
  public static Map<String, String> all() {
    var schemas = new LinkedHashMap<String, String>();
    Kind.all()
        .values()
        .forEach(kind -> schemas.put(fileName(kind.name()), JsonText.of(document(kind))));
    schemas.put(fileName("practice"), JsonText.of(anyKind()));
    return schemas;
  }

  private static String fileName(String kind) {
    return kind + ".schema.json";
  }

  private static Map<String, Object> document(Kind kind) {
    var schema = heading(kind.name(), kind.about());
    schema.putAll(schema(kind.shape()));
    return schema;
  }

  private static Map<String, Object> anyKind() {
    var kinds = Kind.all().values();
    var schema = heading("practice", "A practice file of any kind");
    schema.put("type", "object");
    schema.put("anyOf", kinds.stream().map(kind -> needs(kind.name())).toList());
    schema.put(
        "allOf",
        kinds.stream()
            .map(
                kind -> ordered("if", needs(kind.name()), "then", ordered("$ref", id(kind.name()))))
            .toList());
    schema.put(
        "$defs",
        kinds.stream()
            .collect(
                LinkedHashMap::new,
                (all, kind) -> all.put(kind.name(), document(kind)),
                LinkedHashMap::putAll));
    return schema;
  }

  private static Map<String, Object> heading(String name, String about) {
    var heading = new LinkedHashMap<String, Object>();
    heading.put("$schema", DIALECT);
    heading.put("$id", id(name));
    heading.put("title", "Practice file: " + name);
    heading.put("description", about);
    return heading;
  }

  private static String id(String name) {
    return "urn:invicta:practice:" + name;
  }

  private static Map<String, Object> schema(Shape shape) {
    return switch (shape) {
      case Shape.Keys keys -> keys(keys);
      case Shape.Variants variants -> variants(variants);
      case Shape.Either either ->
          ordered(
              "type", "object",
              "if", needs(either.key()),
              "then", keys(either.with()),
              "else", keys(either.without()));
      case Shape.MapOf map ->
          ordered(
              "type", "object",
              "propertyNames", schema(map.key()),
              "additionalProperties", schema(map.value()));
      case Shape.Named named ->
          ordered(
              "type",
              "object",
              "minProperties",
              1,
              "maxProperties",
              1,
              "propertyNames",
              ordered("pattern", CODE),
              "additionalProperties",
              schema(named.value()));
      case Shape.ListOf list -> list(list);
      case Shape.Answers _ -> ordered("type", "object");
      case Shape.Scalar scalar -> scalar(scalar);
    };
  }

  private static Map<String, Object> list(Shape.ListOf list) {
    var items = ordered("type", "array", "items", schema(list.item()));
    if (list.item() instanceof Shape.CodeText || list.item() instanceof Shape.Reference) {
      items.put("uniqueItems", true);
    }
    return items;
  }

  private static Map<String, Object> keys(Shape.Keys keys) {
    var properties = new LinkedHashMap<String, Object>();
    for (var key : keys.keys()) {
      var property = new LinkedHashMap<String, Object>();
      property.put("description", key.about());
      property.putAll(schema(key.shape()));
      properties.put(key.name(), property);
    }
    return ordered(
        "type",
        "object",
        "properties",
        properties,
        "required",
        keys.keys().stream().filter(Key::required).map(Key::name).toList(),
        "additionalProperties",
        false);
  }

  private static Map<String, Object> variants(Shape.Variants variants) {
    var by = variants.by();
    var schema =
        ordered("type", "object", "properties", ordered(by, ordered("enum", variants.words())));
    if (!variants.of().containsKey("")) {
      schema.put("required", List.of(by));
    }
    schema.put(
        "allOf",
        variants.of().entrySet().stream()
            .map(
                variant ->
                    ordered(
                        "if", chosen(by, variant.getKey()),
                        "then", keys(variant.getValue())))
            .toList());
    return schema;
  }

  private static Map<String, Object> chosen(String by, String word) {
    return word.isEmpty()
        ? ordered("not", needs(by))
        : ordered("properties", ordered(by, ordered("const", word)), "required", List.of(by));
  }

  private static Map<String, Object> scalar(Shape.Scalar shape) {
    return switch (shape) {
      case Shape.Text(var prose) when prose == Prose.ANY -> ordered("type", "string");
      case Shape.Text(var prose) -> ordered("type", "string", "pattern", prose.pattern());
      case Shape.CodeText _, Shape.Reference _ -> ordered("type", "string", "pattern", CODE);
      case Shape.Whole whole ->
          ordered("type", "integer", "minimum", whole.least(), "maximum", whole.most());
      case Shape.Decimal _ -> ordered("type", "number");
      case Shape.True _ -> ordered("const", true);
      case Shape.Flag _ -> ordered("type", "boolean");
      case Shape.Day _ -> ordered("type", "string", "pattern", "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$");
      case Shape.Length _ -> ordered("type", "string", "pattern", "^P[0-9DTHMS.]+$");
      case Shape.Moment _ ->
          ordered("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}.*Z$");
      case Shape.TimeOfDay _ ->
          ordered("type", "string", "pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$");
      case Shape.Formula _ -> ordered("type", "string");
      case Shape.TrueOrFormula _ ->
          ordered("anyOf", List.of(ordered("const", true), ordered("type", "string")));
      case Shape.OneOf words -> ordered("enum", words.words());
    };
  }

  private static Map<String, Object> needs(String key) {
    return ordered("required", List.of(key));
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    var map = new LinkedHashMap<String, Object>();
    Stream.iterate(0, at -> at < keysAndValues.length, at -> at + 2)
        .forEach(at -> map.put((String) keysAndValues[at], keysAndValues[at + 1]));
    return map;
  }
}
