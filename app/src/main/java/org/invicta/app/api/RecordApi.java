package org.invicta.app.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.records.Listing;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.Snapshot;
import org.invicta.app.web.NotFound;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads records for programs. */
@RestController
@RequestMapping("/api/records/{type}")
class RecordApi {

  private static final int MOST = 200;

  private final Practice practice;
  private final ReadRecords records;

  RecordApi(Practice practice, ReadRecords records) {
    this.practice = practice;
    this.records = records;
  }

  /** One page of the records of a type, in the order they were opened; the cursor of the next page is in {@code next}. */
  @GetMapping
  ResponseEntity<?> list(
      @PathVariable String type,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "50") String limit,
      @RequestParam(defaultValue = "") String cursor) {
    var definition = Asked.type(practice, type);
    var most = most(limit);
    var listing = Listing.of(definition.code()).first(most + 1);
    if (!state.isEmpty()) {
      listing = listing.in(state(state));
    }
    if (!cursor.isEmpty()) {
      listing = listing.after(after(cursor));
    }
    var found = records.list(listing);
    var shown = found.subList(0, Math.min(most, found.size()));
    var json = new LinkedHashMap<String, Object>();
    json.put("records", shown.stream().map(Plain::of).toList());
    var answer = ResponseEntity.ok();
    if (found.size() > most) {
      var next = cursor(shown.getLast());
      json.put("next", next);
      answer.header(HttpHeaders.LINK, link(type, state, most, next));
    }
    return answer.body(json);
  }

  /** A record as it is, or as it was known at an instant. */
  @GetMapping("/{id}")
  ResponseEntity<?> read(
      @PathVariable String type,
      @PathVariable String id,
      @RequestParam(name = "known-at", defaultValue = "") String knownAt) {
    return Answers.record(record(type, id, instant(knownAt)));
  }

  /** Every version of a record, the first first. */
  @GetMapping("/{id}/versions")
  List<Map<String, Object>> versions(@PathVariable String type, @PathVariable String id) {
    var record = record(type, id, Optional.empty());
    return records.history(record.id()).stream().map(Plain::of).toList();
  }

  private Snapshot record(String type, String id, Optional<Instant> knownAt) {
    var definition = Asked.type(practice, type);
    var wanted = Asked.id(id);
    return knownAt
        .map(instant -> records.find(wanted, instant))
        .orElseGet(() -> records.find(wanted))
        .filter(record -> record.type().equals(definition.code()))
        .orElseThrow(() -> new NotFound("There is no record at this address."));
  }

  private static int most(String limit) {
    if (!limit.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit) > MOST) {
      throw new NotReadable("the limit is not a number from 1 to " + MOST, "Send another limit");
    }
    return Integer.parseInt(limit);
  }

  private static Code state(String state) {
    if (!Code.isCode(state)) {
      throw new NotReadable("the state is not a code", "Send the code of a state");
    }
    return new Code(state);
  }

  private static Optional<Instant> instant(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException notAnInstant) {
      throw new NotReadable("known-at is not an instant", "Write it as 2026-05-21T14:30:00Z");
    }
  }

  private static String cursor(Snapshot last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(last.id().value().toString().getBytes(StandardCharsets.UTF_8));
  }

  private static RecordId after(String cursor) {
    try {
      var id = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      return new RecordId(UUID.fromString(id));
    } catch (IllegalArgumentException notACursor) {
      throw new NotReadable("the cursor is not one that was given", "Start again without a cursor");
    }
  }

  private static String link(String type, String state, int most, String next) {
    return "</api/records/%s?limit=%d&cursor=%s%s>; rel=\"next\""
        .formatted(type, most, next, state.isEmpty() ? "" : "&state=" + state);
  }
}
