package org.invicta.app.worklist.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.invicta.app.access.SignedIn;
import org.invicta.app.records.MakeMove;
import org.invicta.app.records.OpenRecord;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.Work;
import org.invicta.app.store.FreshDatabase;
import org.invicta.app.web.Table.Cell;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On every board, for everybody, however it is narrowed: the counts are those of the lists, and both are those of the records. */
@FreshDatabase
@SpringBootTest(
    properties = "invicta.practice=${invicta.root:..}/app/src/test/resources/board-practice")
class CountsEqualListsTests {
  private static final int CASES = 50;
  private static final List<SignedIn> PEOPLE =
      List.of(Board.MANAGER, Board.NORTH, Board.LENA, Board.SAM, Board.NOBODY);

  @Autowired private OpenRecord open;
  @Autowired private MakeMove move;
  @Autowired private Work work;
  @Autowired private FindWork find;
  @Autowired private Desks desks;
  @Autowired private DrawRows draw;
  @Autowired private Practice practice;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void manyCases() {
    if (jdbc.sql("select count(*) from record").query(Long.class).single() > 0) {
      return;
    }
    var random = new Random(7);
    var board = new Board(open, move);
    for (var number = 0; number < CASES; number++) {
      var by = PEOPLE.get(random.nextInt(PEOPLE.size()));
      var id = board.opened(by, "Child " + number, random.nextInt(8));
      var version = 1;
      for (var step : List.of("start", "send", "answer", "close").subList(0, random.nextInt(5))) {
        board.moved(id, version++, step);
      }
      give(id, PEOPLE.get(random.nextInt(PEOPLE.size())), random.nextInt(4));
    }
  }

  private void give(RecordId id, SignedIn to, int how) {
    switch (how) {
      case 0 -> work.claim(id, 1, Board.actor(to));
      case 1 -> work.handOver(id, 1, "South", Board.actor(to));
      case 2 -> {
        work.claim(id, 1, Board.actor(to));
        work.assign(id, 2, Optional.of("sam"), Board.actor(to));
      }
      default -> {}
    }
  }

  @Test
  void everyCountIsThatOfItsListAndOfTheRecords() {
    var searches = new ArrayList<Search>();
    practice.processes().desks().values().forEach(desk -> searches.add(desks.everything(desk)));
    searches.add(desks.open());
    searches.add(desks.withPartners());
    searches.add(Search.of(Board.CASE, List.of(new Code("closed"))));
    var seen = 0L;
    for (var search : searches) {
      for (var narrowed : narrowed()) {
        for (var person : PEOPLE) {
          seen += check(search.narrowed(narrowed), person);
        }
      }
    }
    assertThat(seen).isGreaterThan(500);
  }

  private long check(Search search, SignedIn person) {
    var counted = find.count(search, person);
    for (var sorted : sorted()) {
      var whole = find.list(search, person, sorted, 1000, 0);
      assertThat(whole).as("%s %s", search, person).hasSize((int) counted.total());
      assertThat(whole).extracting(Item::record).doesNotHaveDuplicates();
      assertThat(pages(search, person, sorted)).isEqualTo(whole);
      search
          .states()
          .forEach(
              (type, states) ->
                  states.forEach(
                      state ->
                          assertThat(whole.stream().filter(item -> item.state().equals(state)))
                              .hasSize((int) counted.in(type, state))));
      assertThat(whole)
          .extracting(Item::record)
          .containsExactlyInAnyOrderElementsOf(expected(search, person));
    }
    return counted.total();
  }

  private List<Item> pages(Search search, SignedIn person, Sorted sorted) {
    return Stream.iterate(0, offset -> offset <= CASES, offset -> offset + 7)
        .flatMap(offset -> find.list(search, person, sorted, 7, offset).stream())
        .toList();
  }

  @Test
  void listsComeInTheOrderAskedFor() {
    var search = desks.open();
    var byDue = find.list(search, Board.MANAGER, new Sorted(Sorted.By.NEXT_CLOCK, false), 1000, 0);
    assertThat(byDue.stream().map(item -> item.due().orElse(Instant.MAX)))
        .isSortedAccordingTo(Comparator.naturalOrder());
    var newest = find.list(search, Board.MANAGER, new Sorted(Sorted.By.OPENED, true), 1000, 0);
    assertThat(newest.stream().map(Item::openedAt)).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void aFieldThatFewerMaySeeIsKeptFromTheOthers() {
    var desk = desks.find("board-rows").orElseThrow();
    var search = desks.everything(desk);
    var order = new Sorted(Sorted.By.OPENED, false);
    var columns = List.of("seen.signs");
    var manager = draw.rows(find.list(search, Board.MANAGER, order, 50, 0), columns, Board.MANAGER);
    assertThat(manager).extracting(Row::cells).containsOnly(List.of(Cell.text("1")));
    var items = find.list(search, Board.NORTH, order, 50, 0);
    assertThat(draw.rows(items, columns, Board.NORTH))
        .hasSameSizeAs(items)
        .extracting(Row::cells)
        .contains(List.of(Cell.text("Kept for those who decide")));
  }

  private static List<Sorted> sorted() {
    return List.of(new Sorted(Sorted.By.NEXT_CLOCK, false), new Sorted(Sorted.By.HOLDER, true));
  }

  private static List<Narrowed> narrowed() {
    return List.of(
        Narrowed.NOT,
        Narrowed.NOT.inUnit("North"),
        Narrowed.NOT.inUnit("Nowhere"),
        Narrowed.NOT.heldBy("sam"),
        Narrowed.NOT.unheld(),
        Narrowed.NOT.late(),
        Narrowed.NOT.inUnit("South").unheld().late());
  }

  /** A record, straight from the tables that say so. */
  private record Raw(
      RecordId id,
      Code type,
      Code state,
      String unit,
      Optional<String> holder,
      List<String> wrote,
      Optional<Instant> due) {}

  private List<RecordId> expected(Search search, SignedIn person) {
    return raw().stream()
        .filter(it -> search.states().getOrDefault(it.type(), List.of()).contains(it.state()))
        .filter(it -> isWithin(it, search.narrowed()))
        .filter(it -> maySee(it, person))
        .map(Raw::id)
        .toList();
  }

  private static boolean isWithin(Raw raw, Narrowed narrowed) {
    return narrowed.unit().filter(unit -> !unit.equals(raw.unit())).isEmpty()
        && narrowed.holder().filter(holder -> !raw.holder().equals(Optional.of(holder))).isEmpty()
        && (!narrowed.nobody() || raw.holder().isEmpty())
        && (!narrowed.overdue()
            || raw.due().filter(due -> due.isBefore(Instant.now())).isPresent());
  }

  private static boolean maySee(Raw raw, SignedIn person) {
    var me = person.officer().value();
    return switch (me) {
      case "mia" -> true;
      case "nora" -> raw.unit().equals("North") || isOwn(raw, me);
      case "lena", "sam" -> isOwn(raw, me);
      default -> false;
    };
  }

  private static boolean isOwn(Raw raw, String me) {
    return raw.holder().equals(Optional.of(me)) || raw.wrote().contains(me);
  }

  private List<Raw> raw() {
    return jdbc.sql(
            """
            select r.id, r.type, r.state, w.unit, w.holder, w.opened_by,
              (select array_agg(v.recorded_by) from record_version v where v.record_id = r.id) as wrote,
              (select min(c.due) from clocks.clock c where c.record_id = r.id and c.phase = 'running') as due
            from record r join work w on w.record_id = r.id
            """)
        .query(
            (row, number) ->
                new Raw(
                    new RecordId(row.getObject("id", UUID.class)),
                    new Code(row.getString("type")),
                    new Code(row.getString("state")),
                    row.getString("unit"),
                    Optional.ofNullable(row.getString("holder")),
                    List.of((String[]) row.getArray("wrote").getArray()),
                    Optional.ofNullable(row.getObject("due", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)))
        .list();
  }
}
