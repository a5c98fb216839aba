package org.invicta.app.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.invicta.app.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests that carry an Idempotency-Key: done once, answered the same however often they are sent. What is done and what it was
 * answered are written together, so that neither is there without the other.
 */
@Component
class Idempotent {

  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource time;
  private final JsonMapper json;

  Idempotent(
      JdbcClient jdbc, TransactionTemplate transaction, InstantSource time, JsonMapper json) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.time = time;
    this.json = json;
  }

  private record Kept(
      byte[] request, int status, String body, @Nullable String etag, @Nullable String location) {}

  /**
   * Does what is asked, or gives the answer it had the first time.
   *
   * @param key the Idempotency-Key; empty for a request that is done each time it is sent
   * @param request method, path and body, so that a key is not used for two different requests
   */
  ResponseEntity<?> once(
      String key, SignedIn officer, String request, Supplier<ResponseEntity<?>> work) {
    if (key.isEmpty()) {
      return work.get();
    }
    if (key.length() > 200) {
      throw new NotReadable(
          "the Idempotency-Key has " + key.length() + " characters", "Send at most 200");
    }
    var digest = digest(request);
    return transaction.execute(_ -> within(key, officer, digest, work));
  }

  private ResponseEntity<?> within(
      String key, SignedIn officer, byte[] digest, Supplier<ResponseEntity<?>> work) {
    forgetOld();
    if (!begin(key, officer, digest)) {
      return again(key, officer, digest);
    }
    var answer = work.get();
    if (answer.getStatusCode().isError()) {
      forget(key, officer);
      return answer;
    }
    keep(key, officer, answer);
    return answer;
  }

  /** The row is locked until the transaction ends: the same request sent twice at once waits here. */
  private boolean begin(String key, SignedIn officer, byte[] digest) {
    return jdbc.sql(
                """
                insert into api.idempotent_request (officer, key, request, asked_at)
                values (:officer, :key, :request, :now) on conflict do nothing
                """)
            .param("officer", officer.officer().value())
            .param("key", key)
            .param("request", digest)
            .param("now", time.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private ResponseEntity<?> again(String key, SignedIn officer, byte[] digest) {
    var kept =
        jdbc.sql(
                """
                select request, status, body, etag, location from api.idempotent_request
                where officer = :officer and key = :key
                """)
            .param("officer", officer.officer().value())
            .param("key", key)
            .query(
                (row, _) ->
                    new Kept(
                        row.getBytes("request"),
                        row.getInt("status"),
                        Optional.ofNullable(row.getString("body")).orElse(""),
                        row.getString("etag"),
                        row.getString("location")))
            .single();
    if (!Arrays.equals(kept.request(), digest)) {
      return Answers.answer(
          Answers.problem(
              HttpStatus.CONFLICT,
              "I410",
              "This Idempotency-Key was sent with another request. Send a new key."));
    }
    return answer(kept);
  }

  private static ResponseEntity<?> answer(Kept kept) {
    var answer = ResponseEntity.status(kept.status()).contentType(MediaType.APPLICATION_JSON);
    if (kept.etag() != null) {
      answer.eTag(kept.etag());
    }
    if (kept.location() != null) {
      answer.location(URI.create(kept.location()));
    }
    return answer
        .header("Idempotent-Replayed", "true")
        .body(kept.body().getBytes(StandardCharsets.UTF_8));
  }

  private void keep(String key, SignedIn officer, ResponseEntity<?> answer) {
    jdbc.sql(
            """
            update api.idempotent_request set status = :status, body = :body, etag = :etag, location = :location
            where officer = :officer and key = :key
            """)
        .param("status", answer.getStatusCode().value())
        .param("body", json.writeValueAsString(answer.getBody()))
        .param("etag", answer.getHeaders().getETag())
        .param("location", answer.getHeaders().getFirst(HttpHeaders.LOCATION))
        .param("officer", officer.officer().value())
        .param("key", key)
        .update();
  }

  private void forget(String key, SignedIn officer) {
    jdbc.sql("delete from api.idempotent_request where officer = :officer and key = :key")
        .param("officer", officer.officer().value())
        .param("key", key)
        .update();
  }

  private void forgetOld() {
    jdbc.sql("delete from api.idempotent_request where asked_at < :before")
        .param("before", time.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }

  private static byte[] digest(String request) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
