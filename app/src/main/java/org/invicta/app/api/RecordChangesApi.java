package org.invicta.app.api;

import java.time.InstantSource;
import java.util.Optional;
import org.invicta.app.access.SignedIn;
import org.invicta.app.web.NotFound;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Saves records for programs: open, change, move on. */
@RestController
@RequestMapping("/api/records/{type}")
class RecordChangesApi {

  private final Practice practice;
  private final RecordChanges changes;
  private final Idempotent idempotent;
  private final InstantSource time;

  RecordChangesApi(
      Practice practice, RecordChanges changes, Idempotent idempotent, InstantSource time) {
    this.practice = practice;
    this.changes = changes;
    this.idempotent = idempotent;
    this.time = time;
  }

  @PostMapping
  ResponseEntity<?> open(
      @PathVariable String type,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
      @RequestBody(required = false) @Nullable String body,
      SignedIn officer) {
    var definition = Asked.type(practice, type);
    return idempotent.once(
        key,
        officer,
        "POST %s %s".formatted(type, text(body)),
        () -> changes.open(definition, text(body), officer, time));
  }

  @PutMapping("/{id}")
  ResponseEntity<?> change(
      @PathVariable String type,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String ifMatch,
      @RequestBody(required = false) @Nullable String body,
      SignedIn officer) {
    return changes.change(Asked.type(practice, type), id, ifMatch, text(body), officer);
  }

  @PostMapping("/{id}/moves/{move}")
  ResponseEntity<?> move(
      @PathVariable String type,
      @PathVariable String id,
      @PathVariable String move,
      @RequestHeader HttpHeaders headers,
      @RequestBody(required = false) @Nullable String body,
      SignedIn officer) {
    var definition = Asked.type(practice, type);
    if (!Code.isCode(move)) {
      throw new NotFound("There is no such move.");
    }
    var ifMatch = sent(headers, HttpHeaders.IF_MATCH);
    return idempotent.once(
        sent(headers, "Idempotency-Key"),
        officer,
        "POST %s %s %s %s".formatted(type, id, move, text(body)),
        () -> changes.move(definition, id, new Code(move), ifMatch, text(body), officer));
  }

  private static String sent(HttpHeaders headers, String name) {
    return Optional.ofNullable(headers.getFirst(name)).orElse("");
  }

  private static String text(@Nullable String body) {
    return body == null ? "" : body;
  }
}
