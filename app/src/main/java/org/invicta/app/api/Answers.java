package org.invicta.app.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.invicta.app.records.Moved;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.Saved;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.body.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns what became of a wish into an answer: a record with its version as ETag, or an RFC 9457 problem with a stable code. */
@Component
class Answers {

  private final ReadRecords records;

  Answers(ReadRecords records) {
    this.records = records;
  }

  /** The answer to a wish to open or change a record. */
  ResponseEntity<?> of(Saved saved, boolean opened) {
    return switch (saved) {
      case Saved.Done(var id, _, var record) ->
          opened ? created(record.orElseGet(() -> find(id))) : record(find(id));
      case Saved.Unchanged(var id, _) -> record(find(id));
      case Saved.LostUpdate(var theirs, _) -> changed(theirs);
      case Saved.Refused(var problems) -> refused(problems);
    };
  }

  /** The answer to a wish to move a record on. */
  ResponseEntity<?> of(Moved moved) {
    return switch (moved) {
      case Moved.Done(var id, _, _, var created) -> moved(find(id), created);
      case Moved.AwaitsApproval(var id, var request, var approval) ->
          ResponseEntity.accepted()
              .body(
                  Map.of(
                      "record",
                      id.value().toString(),
                      "request",
                      request.toString(),
                      "approvedBy",
                      approval.by().stream().map(Object::toString).toList(),
                      "people",
                      approval.people()));
      case Moved.LostUpdate(var theirs, _) -> changed(theirs);
      case Moved.Refused(var problems) -> refused(problems);
    };
  }

  /** A record, with its version as ETag. */
  static ResponseEntity<?> record(Snapshot record) {
    return ResponseEntity.ok().eTag(tag(record)).body(Plain.of(record));
  }

  private static ResponseEntity<?> created(Snapshot record) {
    return ResponseEntity.created(address(record)).eTag(tag(record)).body(Plain.of(record));
  }

  private static ResponseEntity<?> moved(Snapshot record, List<RecordId> created) {
    var json = Plain.of(record);
    json.put("created", created.stream().map(id -> id.value().toString()).toList());
    return ResponseEntity.ok().eTag(tag(record)).body(json);
  }

  /** Somebody saved a newer version first: theirs is in the answer. */
  static ResponseEntity<?> changed(Snapshot theirs) {
    var problem =
        problem(
            HttpStatus.PRECONDITION_FAILED,
            "I412",
            "Somebody else changed the record after that version. Nothing was saved.");
    problem.setProperty("theirs", Plain.of(theirs));
    return answer(problem);
  }

  private static ResponseEntity<?> refused(List<Problem> problems) {
    var conflict = problems.stream().anyMatch(problem -> problem.code().equals("R031"));
    var problem =
        problem(
            conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
            conflict ? "I409" : "I422",
            "Nothing was saved. Each problem says what to do.");
    problem.setProperty("problems", problems);
    return answer(problem);
  }

  /** A problem with a stable code. */
  static ProblemDetail problem(HttpStatus status, String code, String detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperty("code", code);
    return problem;
  }

  /** The answer that carries a problem. */
  static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }

  private Snapshot find(RecordId id) {
    return records.find(id).orElseThrow();
  }

  static String tag(Snapshot record) {
    return "\"" + record.version() + "\"";
  }

  private static URI address(Snapshot record) {
    return URI.create("/api/records/%s/%s".formatted(record.type(), record.id().value()));
  }
}
