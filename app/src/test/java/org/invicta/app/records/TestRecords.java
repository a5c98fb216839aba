package org.invicta.app.records;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The verbs of the module put together by hand, as Spring does. */
final class TestRecords {

  static final Provenance ADEYEMI = new Provenance("pc-adeyemi", "page", "");
  static final Instant MORNING = Instant.parse("2024-05-21T07:30:00Z");

  final OpenRecord open;
  final ChangeRecord change;
  final MakeMove move;
  final ReadRecords read;
  final Definitions definitions;
  final Versions versions;
  final KnownParties known;
  final Ids ids;

  TestRecords(DataSource dataSource, Practice practice, InstantSource clock) {
    var jdbc = JdbcClient.create(dataSource);
    definitions = new Definitions(practice, clock);
    versions = new Versions(jdbc);
    known = new KnownParties(jdbc);
    ids = new Ids(clock);
    read = new ReadRecords(jdbc, definitions);
    open = new OpenRecord(definitions, versions, known, ids, clock);
    change = new ChangeRecord(definitions, versions, known, read, clock);
    move = new MakeMove(definitions, versions, read, clock);
  }

  static Draft collision(String key, String body) {
    return new Draft(
        TestPractice.COLLISION, Optional.of(key), TestPractice.body(body), List.of(), MORNING);
  }

  /** Opens a collision that is known to be right. */
  RecordId opened(String key, String body) {
    return switch (open.open(collision(key, body), ADEYEMI)) {
      case Saved.Done(var id, var _) -> id;
      case Saved.Unchanged _, Saved.LostUpdate _, Saved.Refused _ ->
          throw new AssertionError("not opened: " + key);
    };
  }

  static Code code(String code) {
    return new Code(code);
  }
}
