package org.invicta.app.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.body.Body;
import org.invicta.engine.body.Problem;
import org.invicta.engine.body.ProblemCode;
import org.invicta.engine.expression.Value;

/**
 * What somebody wants saved, tidied: the body in canonical JSON, each party once and in order, the instant to the microsecond.
 */
record Submission(
    RecordType type,
    Value.Group body,
    String json,
    List<Party> parties,
    Instant trueFrom,
    Provenance provenance) {

  private static final int LARGEST_BODY = 1_000_000;
  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_WORDS = 2_000;

  static Submission of(
      RecordType type,
      Value.Group body,
      List<Party> parties,
      Instant trueFrom,
      Provenance provenance) {
    var tidy = Body.tidy(body);
    return new Submission(
        type,
        tidy,
        CanonicalJson.write(tidy),
        parties.isEmpty() ? parties : parties.stream().distinct().sorted().toList(),
        trueFrom.truncatedTo(ChronoUnit.MICROS),
        provenance);
  }

  /** All problems that can be seen without the store. */
  List<Problem> problems() {
    return problems(List.of());
  }

  /**
   * All problems that can be seen without the store.
   *
   * @param asked the fields that are filled in now, of those that moves ask for
   */
  List<Problem> problems(List<String> asked) {
    var found = type.check(body, parties, asked);
    var around = surroundings();
    if (around.isEmpty()) {
      return found;
    }
    var problems = new ArrayList<>(found);
    problems.addAll(around);
    return problems;
  }

  private List<Problem> surroundings() {
    var problems = new ArrayList<Problem>(0);
    if (!Body.isKeepable(trueFrom)) {
      problems.add(
          ProblemCode.BAD_DATE.at(
              "true-from",
              "a date outside these years",
              "a year from 1 to 9999",
              "Correct the date"));
    }
    if (json.length() > LARGEST_BODY / 4 && json.getBytes(UTF_8).length > LARGEST_BODY) {
      problems.add(
          ProblemCode.BODY_TOO_LARGE.at(
              "", "a body over 1 MB", "at most 1 MB", "Keep long papers as files"));
    }
    problems.addAll(authorship(provenance));
    return problems;
  }

  /** Problems of who, by what way and why. */
  static List<Problem> authorship(Provenance provenance) {
    var problems = new ArrayList<Problem>(0);
    if (provenance.by().isBlank()) {
      problems.add(
          ProblemCode.NO_AUTHOR.at("by", "nobody", "a person or a process", "Sign in first"));
    }
    words("by", provenance.by()).ifPresent(problems::add);
    words("through", provenance.through()).ifPresent(problems::add);
    words("reason", provenance.reason()).ifPresent(problems::add);
    return problems;
  }

  private static Optional<Problem> words(String field, String words) {
    if (words.length() > LONGEST_WORDS) {
      return Optional.of(
          ProblemCode.TEXT_TOO_LONG.at(
              field,
              words.length() + " characters",
              "at most " + LONGEST_WORDS + " characters",
              "Shorten it"));
    }
    return notStorable(field, words);
  }

  /** Problems of a key another system knows a record by. */
  static Optional<Problem> key(String key) {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      return Optional.of(
          ProblemCode.BAD_KEY.at(
              "key",
              key.isBlank() ? "a blank key" : key.length() + " characters",
              "1 to " + LONGEST_KEY + " characters",
              "Give another key"));
    }
    return notStorable("key", key);
  }

  private static Optional<Problem> notStorable(String field, String text) {
    if (Body.isStorable(text)) {
      return Optional.empty();
    }
    return Optional.of(
        ProblemCode.NOT_STORABLE.at(
            field,
            "characters that cannot be kept, such as a null character",
            "printable text",
            "Take these characters out"));
  }

  byte[] digest() {
    return Chain.digest(json, parties);
  }

  /** A version of it, about to be written. */
  Writing.Planned planned(Version version, WhoItIs.Taking taking, Actor actor) {
    return new Writing.Planned(type, version, body, taking, digest(), actor);
  }

  /** The first version of a new record. */
  Version first(RecordId id, Optional<String> key, Instant recordedAt) {
    return version(id, key, 1, type.start(), recordedAt);
  }

  /** The version that follows a head. */
  Version next(Head head, Instant now) {
    return version(head.id(), head.key(), head.version() + 1, head.state(), head.next(now));
  }

  private Version version(
      RecordId id,
      Optional<String> key,
      int version,
      org.invicta.engine.definition.Code state,
      Instant recordedAt) {
    return new Version(
        id,
        type.code(),
        key,
        version,
        type.definition().version(),
        state,
        json,
        parties,
        trueFrom,
        recordedAt,
        provenance);
  }
}
