package org.invicta.app.worklist.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.invicta.app.access.SignedIn;
import org.invicta.app.records.Actor;
import org.invicta.app.records.Draft;
import org.invicta.app.records.MakeMove;
import org.invicta.app.records.MoveWish;
import org.invicta.app.records.Moved;
import org.invicta.app.records.OpenRecord;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.Saved;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;

/** People and cases of the made-up area of boards. */
public final class Board {
  static final Code CASE = new Code("board-case");
  static final SignedIn MANAGER = person("mia", "Centre", "board-manager");
  static final SignedIn NORTH = person("nora", "North", "board-supervisor");
  static final SignedIn LENA = person("lena", "North", "board-officer");
  static final SignedIn SAM = person("sam", "South", "board-officer");
  static final SignedIn NOBODY = person("nick", "North");

  private final OpenRecord open;
  private final MakeMove move;

  public Board(OpenRecord open, MakeMove move) {
    this.open = open;
    this.move = move;
  }

  public static SignedIn person(String code, String unit, String... roles) {
    return new SignedIn(
        new Code(code),
        code,
        List.of(),
        java.util.Arrays.stream(roles).map(Code::new).collect(java.util.stream.Collectors.toSet()),
        unit);
  }

  static Actor actor(SignedIn person) {
    return new Actor(person.officer().value(), person.roles(), person.unit());
  }

  /** A case seen so many hours ago: four hours later it is overdue. */
  public RecordId opened(SignedIn by, String name, int hoursAgo) {
    var seen =
        Map.<String, Value>of(
            "seen-on", new Value.Day(LocalDate.of(2026, 3, 1)),
            "seen-at",
                new Value.Moment(
                    Instant.now().minus(hoursAgo, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MICROS)),
            "signs", new Value.Number(BigDecimal.ONE));
    var who =
        Map.<String, Value>of(
            "given-name", new Value.Text(name), "family-name", new Value.Text("Example"));
    var body = new Value.Group(Map.of("seen", new Value.Group(seen), "who", new Value.Group(who)));
    var draft =
        new Draft(CASE, Optional.empty(), body, List.of(), Instant.parse("2026-03-01T00:00:00Z"));
    return switch (open.open(draft, actor(by), "test")) {
      case Saved.Done(var id, _, _) -> id;
      case Saved other -> throw new AssertionError(other.toString());
    };
  }

  public void moved(RecordId id, int basedOn, String how) {
    var wish =
        new MoveWish(
            id,
            basedOn,
            new Code(how),
            new Value.Group(Map.of()),
            Optional.empty(),
            new Actor("lena", Set.of(new Code("board-officer"), new Code("partner")), "North"),
            "test",
            "A reason");
    if (!(move.move(wish) instanceof Moved.Done)) {
      throw new AssertionError(how + " was not made");
    }
  }
}
