package org.invicta.app.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;

/** The OpenAPI 3.1 document of the interface to records: every type, its fields and its moves, made from the definitions in force. */
final class OpenApi {

  private static final String PROBLEM = "#/components/schemas/problem";

  private final Practice practice;
  private final Map<String, Object> paths = new LinkedHashMap<>();
  private final Map<String, Object> schemas = new LinkedHashMap<>();

  private OpenApi(Practice practice) {
    this.practice = practice;
  }

  /** The document of the definitions in force. */
  static Map<String, Object> of(Practice practice) {
    return new OpenApi(practice).document();
  }

  private Map<String, Object> document() {
    schemas.put("problem", problem());
    schemas.put("party", party());
    practice.records().values().forEach(this::describe);
    return ordered(
        "openapi",
        "3.1.1",
        "info",
        ordered(
            "title",
            "Records",
            "version",
            "1",
            "description",
            "Read and save records, and move them on. Every answer to a record carries its version as ETag; a change needs it as"
                + " If-Match. A request that creates may carry an Idempotency-Key and can then be repeated safely."),
        "paths",
        paths,
        "components",
        ordered("schemas", schemas, "securitySchemes", security()),
        "security",
        List.of(Map.of("session", List.of()), Map.of("bearer", List.of())));
  }

  private void describe(RecordDefinition type) {
    var code = type.code().value();
    schemas.put(code, record(type));
    schemas.put(code + "-new", draft(type));
    var all = "/api/records/" + code;
    var one = all + "/{id}";
    paths.put(all, ordered("get", list(type), "post", open(type)));
    paths.put(one, ordered("parameters", List.of(id()), "get", read(type), "put", change(type)));
    paths.put(one + "/versions", ordered("parameters", List.of(id()), "get", versions(type)));
    Optional.ofNullable(practice.lifecycles().get(type.code()))
        .ifPresent(lifecycle -> describe(type, lifecycle, one));
  }

  private void describe(RecordDefinition type, LifecycleDefinition lifecycle, String one) {
    for (var move : lifecycle.moves()) {
      paths.put(
          one + "/moves/" + move.code(),
          ordered("parameters", List.of(id()), "post", move(type, move)));
    }
  }

  private Map<String, Object> list(RecordDefinition type) {
    var operation =
        operation("list-" + type.code(), "List " + type.plural().toLowerCase(java.util.Locale.UK));
    operation.put(
        "parameters",
        List.of(
            query("state", "Only those in this state", Map.of("type", "string")),
            query(
                "limit",
                "At most so many",
                Map.of("type", "integer", "minimum", 1, "maximum", 200)),
            query("cursor", "The cursor that the page before gave", Map.of("type", "string"))));
    operation.put(
        "responses",
        responses(
            "200",
            json(
                ordered(
                    "type",
                    "object",
                    "properties",
                    ordered(
                        "records",
                        Map.of("type", "array", "items", reference(type.code().value())),
                        "next",
                        Map.of("type", "string")),
                    "required",
                    List.of("records"))),
            "400",
            "401"));
    return operation;
  }

  private Map<String, Object> open(RecordDefinition type) {
    var operation = operation("open-" + type.code(), "Open: " + type.title());
    operation.put("parameters", List.of(header("Idempotency-Key", false)));
    operation.put("requestBody", content(reference(type.code() + "-new")));
    operation.put(
        "responses",
        responses("201", json(reference(type.code().value())), "400", "401", "403", "409", "422"));
    return operation;
  }

  private Map<String, Object> read(RecordDefinition type) {
    var operation = operation("read-" + type.code(), "Read: " + type.title());
    operation.put(
        "parameters",
        List.of(
            query(
                "known-at",
                "As known at this instant",
                Map.of("type", "string", "format", "date-time"))));
    operation.put(
        "responses", responses("200", json(reference(type.code().value())), "401", "403", "404"));
    return operation;
  }

  private Map<String, Object> change(RecordDefinition type) {
    var operation = operation("change-" + type.code(), "Change: " + type.title());
    operation.put("parameters", List.of(header("If-Match", true)));
    operation.put("requestBody", content(reference(type.code() + "-new")));
    operation.put(
        "responses",
        responses(
            "200", json(reference(type.code().value())), "401", "403", "404", "412", "422", "428"));
    return operation;
  }

  private Map<String, Object> versions(RecordDefinition type) {
    var operation = operation("versions-" + type.code(), "Every version: " + type.title());
    operation.put(
        "responses",
        responses(
            "200",
            json(Map.of("type", "array", "items", reference(type.code().value()))),
            "401",
            "403",
            "404"));
    return operation;
  }

  private Map<String, Object> move(RecordDefinition type, Move move) {
    var operation = operation(move.code() + "-" + type.code(), move.label());
    operation.put("description", said(move));
    operation.put(
        "parameters", List.of(header("If-Match", true), header("Idempotency-Key", false)));
    operation.put("requestBody", content(asked(type, move)));
    operation.put(
        "responses",
        responses(
            "200",
            json(reference(type.code().value())),
            "202",
            "401",
            "403",
            "404",
            "412",
            "422",
            "428"));
    return operation;
  }

  private static String said(Move move) {
    var words = new ArrayList<String>();
    if (!move.by().isEmpty()) {
      words.add("By: " + String.join(", ", move.by().stream().map(Object::toString).toList()));
    }
    if (!move.needs().isEmpty()) {
      words.add("Needs: " + String.join(", ", move.needs()));
    }
    move.approval()
        .ifPresent(
            approval ->
                words.add(
                    "Approved by %d: %s"
                        .formatted(
                            approval.people(),
                            String.join(
                                ", ", approval.by().stream().map(Object::toString).toList()))));
    return String.join(". ", words);
  }

  private static Map<String, Object> asked(RecordDefinition type, Move move) {
    var members = new LinkedHashMap<String, Object>();
    members.put("reason", Map.of("type", "string", "maxLength", 2_000));
    if (!move.asks().isEmpty()) {
      members.put("answers", FieldSchemas.part(type, move.asks()));
    }
    move.adds()
        .flatMap(type::field)
        .map(RecordDefinition.Located::field)
        .map(Field::kind)
        .filter(FieldKind.Group.class::isInstance)
        .map(FieldKind.Group.class::cast)
        .ifPresent(group -> members.put("item", FieldSchemas.fields(group.fields())));
    if (!move.parties().isEmpty()) {
      members.put("parties", FieldSchemas.filled(type, move));
    }
    return ordered("type", "object", "properties", members, "additionalProperties", false);
  }

  private static Map<String, Object> record(RecordDefinition type) {
    return ordered(
        "type",
        "object",
        "title",
        type.title(),
        "properties",
        ordered(
            "id",
            Map.of("type", "string", "format", "uuid"),
            "type",
            Map.of("const", type.code().value()),
            "key",
            Map.of("type", "string"),
            "version",
            Map.of("type", "integer", "minimum", 1),
            "state",
            Map.of("type", "string"),
            "body",
            FieldSchemas.body(type),
            "parties",
            Map.of("type", "array", "items", reference("party")),
            "trueFrom",
            instant(),
            "recordedAt",
            instant(),
            "recordedBy",
            Map.of("type", "string"),
            "reason",
            Map.of("type", "string"),
            "hidden",
            Map.of("type", "array", "items", Map.of("type", "string"))),
        "required",
        List.of("id", "type", "version", "state", "body", "parties", "trueFrom", "recordedAt"));
  }

  private static Map<String, Object> draft(RecordDefinition type) {
    return ordered(
        "type",
        "object",
        "properties",
        ordered(
            "body",
            FieldSchemas.body(type),
            "parties",
            Map.of("type", "array", "items", reference("party")),
            "trueFrom",
            instant(),
            "reason",
            Map.of("type", "string", "maxLength", 2_000)),
        "required",
        List.of("body"),
        "additionalProperties",
        false);
  }

  private static Map<String, Object> party() {
    return ordered(
        "type",
        "object",
        "properties",
        ordered(
            "role",
            Map.of("type", "string"),
            "kind",
            Map.of("type", "string", "enum", List.of("person", "place", "organisation")),
            "id",
            Map.of("type", "string", "format", "uuid")),
        "required",
        List.of("role", "kind", "id"));
  }

  private static Map<String, Object> problem() {
    var text = Map.of("type", "string");
    return ordered(
        "type",
        "object",
        "description",
        "RFC 9457, with a stable code and every problem at once",
        "properties",
        ordered(
            "type",
            text,
            "title",
            text,
            "status",
            Map.of("type", "integer"),
            "detail",
            text,
            "code",
            text,
            "problems",
            Map.of(
                "type",
                "array",
                "items",
                Map.of(
                    "type",
                    "object",
                    "properties",
                    ordered(
                        "code", text, "field", text, "found", text, "allowed", text, "todo",
                        text)))));
  }

  private static Map<String, Object> security() {
    return ordered(
        "session",
        Map.of("type", "apiKey", "in", "cookie", "name", "invicta"),
        "bearer",
        Map.of("type", "http", "scheme", "bearer", "bearerFormat", "JWT"));
  }

  private static Map<String, Object> operation(String id, String summary) {
    return ordered("operationId", id, "summary", summary);
  }

  private static Map<String, Object> responses(
      String good, Map<String, Object> answer, String... bad) {
    var responses = new LinkedHashMap<String, Object>();
    responses.put(good, ordered("description", "Done", "content", answer));
    for (var status : bad) {
      responses.put(
          status,
          ordered(
              "description",
              words(status),
              "content",
              Map.of("application/problem+json", Map.of("schema", Map.of("$ref", PROBLEM)))));
    }
    return responses;
  }

  private static String words(String status) {
    return switch (status) {
      case "202" -> "Asked for; it waits for approval";
      case "400" -> "What was sent cannot be read";
      case "401" -> "Nobody is signed in";
      case "403" -> "Not allowed";
      case "404" -> "No such record, or not to be seen";
      case "409" -> "Already there, or the key was used for something else";
      case "412" -> "Changed by somebody else since that version";
      case "428" -> "If-Match is missing";
      default -> "It has problems";
    };
  }

  private static Map<String, Object> json(Map<String, Object> schema) {
    return Map.of("application/json", Map.of("schema", schema));
  }

  private static Map<String, Object> content(Map<String, Object> schema) {
    return ordered("required", true, "content", json(schema));
  }

  private static Map<String, Object> reference(String schema) {
    return Map.of("$ref", "#/components/schemas/" + schema);
  }

  private static Map<String, Object> instant() {
    return Map.of("type", "string", "format", "date-time");
  }

  private static Map<String, Object> id() {
    return ordered(
        "name",
        "id",
        "in",
        "path",
        "required",
        true,
        "schema",
        Map.of("type", "string", "format", "uuid"));
  }

  private static Map<String, Object> query(String name, String words, Map<String, Object> schema) {
    return ordered("name", name, "in", "query", "description", words, "schema", schema);
  }

  private static Map<String, Object> header(String name, boolean required) {
    return ordered(
        "name", name, "in", "header", "required", required, "schema", Map.of("type", "string"));
  }

  /** A map in the order given: names and values by turns. */
  private static Map<String, Object> ordered(Object... entries) {
    var map = new LinkedHashMap<String, Object>();
    for (var i = 0; i < entries.length; i += 2) {
      map.put((String) entries[i], entries[i + 1]);
    }
    return map;
  }
}
