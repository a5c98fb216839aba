package org.invicta.app.records;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.invicta.app.access.AccessForTests;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

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
    var checks =
        new Checks(
            known,
            new EarlierRecords(jdbc, practice, AccessForTests.asSystem(dataSource, clock), clock),
            new StaticListableBeanFactory().getBeanProvider(SaveCheck.class),
            clock);
    var people = new WhoItIs(jdbc, ids);
    var writing =
        new Writing(
            versions,
            people,
            new ReadOrigins(jdbc, AccessForTests.asSystem(dataSource, clock)),
            new Announcing(
                _ -> {}, new StaticListableBeanFactory().getBeanProvider(WithOpening.class)),
            new JdbcTransactionManager(dataSource),
            clock);
    var deciding = new Deciding(new ReadMoves(jdbc));
    var moving = new Moving(definitions, read, checks, people, writing, deciding);
    open = new OpenRecord(definitions, checks, people, writing, new Together(jdbc), ids);
    change = new ChangeRecord(definitions, checks, people, writing, read, clock);
    move =
        new MakeMove(
            moving,
            new Approvals(
                new AskedApprovals(jdbc, definitions),
                moving,
                new Agreeing(definitions, read, deciding),
                writing,
                ids,
                AccessForTests.asSystem(dataSource, clock)),
            writing);
  }

  static Draft collision(String key, String body) {
    return new Draft(
        TestPractice.COLLISION, Optional.of(key), TestPractice.body(body), List.of(), MORNING);
  }

  /** Opens a collision that is known to be right. */
  RecordId opened(String key, String body) {
    return switch (open.open(collision(key, body), ADEYEMI)) {
      case Saved.Done(var id, _, _) -> id;
      case Saved.Unchanged _, Saved.LostUpdate _, Saved.Refused _ ->
          throw new AssertionError("not opened: " + key);
    };
  }

  static Code code(String code) {
    return new Code(code);
  }
}
