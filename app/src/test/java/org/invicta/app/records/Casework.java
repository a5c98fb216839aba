package org.invicta.app.records;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.invicta.app.access.AccessForTests;
import org.invicta.app.access.AsSystem;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.load.PracticeLoader;
import org.invicta.engine.expression.Value;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The runtime of lifecycles over the practice files of the tests: concerns, the referrals that follow and the notices to schools. */
final class Casework implements AutoCloseable {

  static final Code CONCERN = new Code("concern");
  static final Actor OFFICER = actor("pc-adeyemi", "north", "officer");
  static final Actor SUPERVISOR = actor("sgt-bell", "north", "supervisor");
  static final Actor INSPECTOR = actor("insp-crane", "north", "inspector");
  static final Actor OTHER_INSPECTOR = actor("insp-dunn", "south", "inspector", "officer");
  static final Actor UNIT = actor("ref-evans", "referrals", "unit");
  static final Instant MORNING = Instant.parse("2024-05-21T07:30:00Z");

  private static final List<Class<?>> PARTS =
      List.of(
          Definitions.class,
          Versions.class,
          KnownParties.class,
          Ids.class,
          ReadRecords.class,
          Checks.class,
          EarlierRecords.class,
          WhoItIs.class,
          ReadOrigins.class,
          Announcing.class,
          Together.class,
          Writing.class,
          ReadMoves.class,
          Deciding.class,
          Moving.class,
          AskedApprovals.class,
          Agreeing.class,
          Approvals.class,
          MakeMove.class,
          UndoMove.class,
          OpenRecord.class,
          ChangeRecord.class,
          EnrolledChildren.class,
          Drafting.class,
          FollowBack.class,
          FollowUps.class,
          SchoolRoutes.class,
          KnownPeople.class,
          PersonNames.class,
          People.class,
          Organisations.class,
          Possible.class,
          Work.class);

  final SettableClock clock = new SettableClock();
  final DataSource store;
  final JdbcClient jdbc;
  private final AnnotationConfigApplicationContext context;

  Casework(DataSource store, Class<?>... more) {
    this.store = store;
    this.jdbc = JdbcClient.create(store);
    context = new AnnotationConfigApplicationContext();
    context.registerBean(Practice.class, Casework::practice);
    context.registerBean(InstantSource.class, () -> clock);
    context.registerBean(DataSource.class, () -> store);
    context.registerBean(JdbcClient.class, () -> jdbc);
    context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(store));
    context.registerBean(AsSystem.class, () -> AccessForTests.asSystem(store, clock));
    PARTS.forEach(context::registerBean);
    Stream.of(more).forEach(context::registerBean);
    context.refresh();
  }

  static Practice practice() {
    var folder =
        Path.of(System.getProperty("invicta.root", ".."), "app/src/test/resources/casework");
    var loaded = PracticeLoader.load(folder, Optional.empty());
    return loaded
        .practice()
        .orElseThrow(() -> new AssertionError("Practice files are wrong: " + loaded.findings()));
  }

  <T> T get(Class<T> part) {
    return context.getBean(part);
  }

  static Actor actor(String officer, String unit, String... roles) {
    return new Actor(
        officer, Stream.of(roles).map(Code::new).collect(Collectors.toUnmodifiableSet()), unit);
  }

  Value.Group body(String type, String json) {
    return get(Definitions.class).of(new Code(type)).orElseThrow().read(json);
  }

  /** A concern about somebody called Finch, graded high. */
  RecordId opened() {
    return opened(
        """
        {"subject":{"given-name":"Wren","family-name":"Finch","born":"2012-03-04"},"safety":{"level":"high"}}""");
  }

  RecordId opened(String json, Party... parties) {
    return open("concern", json, OFFICER, parties);
  }

  RecordId open(String type, String json, Actor actor, Party... parties) {
    var draft =
        new Draft(new Code(type), Optional.empty(), body(type, json), List.of(parties), MORNING);
    var saved = get(OpenRecord.class).open(draft, actor, "test");
    if (saved instanceof Saved.Done(var id, _, _)) {
      return id;
    }
    throw new AssertionError(saved);
  }

  Snapshot read(RecordId id) {
    return get(ReadRecords.class).find(id).orElseThrow();
  }

  /** A wish based on the newest version. */
  MoveWish wish(RecordId id, String move, Actor actor) {
    return MoveWish.of(id, read(id).version(), new Code(move), actor, "test", "as needed");
  }

  MoveWish wish(RecordId id, String move, Actor actor, String answers) {
    var plain = wish(id, move, actor);
    return new MoveWish(
        id,
        plain.basedOn(),
        plain.move(),
        body("concern", answers),
        Optional.empty(),
        actor,
        "test",
        "");
  }

  /** A wish that adds a review done at an instant. */
  MoveWish review(RecordId id, String doneAt) {
    var plain = wish(id, "review", OFFICER);
    var item = new Value.Group(Map.of("done-at", new Value.Moment(Instant.parse(doneAt))));
    return new MoveWish(
        id, plain.basedOn(), plain.move(), plain.answers(), Optional.of(item), OFFICER, "test", "");
  }

  Moved move(MoveWish wish) {
    return get(MakeMove.class).move(wish);
  }

  /** A move that is known to be possible. */
  Moved.Done moved(RecordId id, String move, Actor actor) {
    return done(move(wish(id, move, actor)));
  }

  static Moved.Done done(Moved moved) {
    if (moved instanceof Moved.Done done) {
      return done;
    }
    throw new AssertionError(moved);
  }

  static List<org.invicta.engine.body.Problem> problems(Moved moved) {
    if (moved instanceof Moved.Refused(var problems)) {
      return problems;
    }
    throw new AssertionError(moved);
  }

  static Set<String> codes(Moved moved) {
    return problems(moved).stream()
        .map(org.invicta.engine.body.Problem::code)
        .collect(Collectors.toSet());
  }

  List<Snapshot> all(String type) {
    return get(ReadRecords.class).list(new Code(type));
  }

  Party child(UUID person) {
    return new Party(new Code("child"), PartyKind.PERSON, person);
  }

  boolean chainsHold() {
    return new VerifyChains(store).verify().broken().isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
