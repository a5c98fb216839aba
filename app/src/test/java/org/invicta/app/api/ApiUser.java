package org.invicta.app.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.invicta.browser.Browser;
import org.invicta.browser.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that somebody uses: signed in by a session, with the token that keeps other sites out. */
final class ApiUser {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Visitor visitor;
  private final String token;

  private ApiUser(Visitor visitor, String token) {
    this.visitor = visitor;
    this.token = token;
  }

  static ApiUser of(Browser browser, String officer) {
    var visitor = browser.visitor().signedInAs(officer);
    var token = visitor.formToken("/");
    visitor.post(
        "/purpose", java.util.Map.of("purpose", "protect-child", "next", "/", "_csrf", token));
    return new ApiUser(visitor, token);
  }

  /** An answer: its status, its version as ETag, and its JSON. */
  record Answer(int status, String etag, JsonNode json) {
    String id() {
      return json.get("id").stringValue();
    }

    String state() {
      return json.get("state").stringValue();
    }

    /** The codes of the problems, as they came. */
    java.util.List<String> problems() {
      return json.get("problems").valueStream().map(one -> one.get("code").stringValue()).toList();
    }
  }

  Answer get(String path) {
    return answer(visitor.get(path));
  }

  Answer post(String path, String json, String... headers) {
    return send("POST", path, json, headers);
  }

  Answer send(String method, String path, String json, String... headers) {
    return answer(
        visitor.send(
            visitor
                .request(path, headers)
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .method(method, BodyPublishers.ofString(json))));
  }

  Answer open(String type, String body) {
    return post("/api/records/" + type, "{\"body\": " + body + "}");
  }

  /** Makes a move on the record of an answer, as it was in that answer. */
  Answer move(Answer record, String move, String sent) {
    return post(
        "/api/records/%s/%s/moves/%s"
            .formatted(record.json().get("type").stringValue(), record.id(), move),
        sent,
        "If-Match",
        record.etag());
  }

  private static Answer answer(HttpResponse<String> response) {
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("ETag").orElse(""),
        JSON.readTree(response.body().isBlank() ? "{}" : response.body()));
  }
}
