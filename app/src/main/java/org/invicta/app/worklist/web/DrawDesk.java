package org.invicta.app.worklist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.invicta.app.access.OfficerNames;
import org.invicta.app.access.SignedIn;
import org.invicta.app.web.Choice;
import org.invicta.app.web.Pagination;
import org.invicta.app.web.Table.Column;
import org.invicta.app.web.Table.Order;
import org.invicta.app.worklist.desk.Counted;
import org.invicta.app.worklist.desk.Desks;
import org.invicta.app.worklist.desk.DrawRows;
import org.invicta.app.worklist.desk.FindWork;
import org.invicta.app.worklist.desk.Search;
import org.invicta.app.worklist.desk.Sorted;
import org.invicta.app.worklist.ledger.Reconcile;
import org.invicta.engine.definition.AccessDefinition.Scope;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.DeskDefinition;
import org.invicta.engine.definition.LifecycleDefinition.State;
import org.invicta.engine.definition.Practice;
import org.springframework.stereotype.Component;

/** Puts together what the page of a desk shows. */
@Component
class DrawDesk {
  static final int A_PAGE = 50;
  private static final Map<String, Sorted.By> SORTABLE =
      Map.of(
          "next-clock", Sorted.By.NEXT_CLOCK,
          "opened", Sorted.By.OPENED,
          "unit", Sorted.By.UNIT,
          "holder", Sorted.By.HOLDER,
          "state", Sorted.By.STATE);

  private final Practice practice;
  private final Desks desks;
  private final FindWork find;
  private final DrawRows rows;
  private final OfficerNames names;
  private final Reconcile reconcile;

  DrawDesk(
      Practice practice,
      Desks desks,
      FindWork find,
      DrawRows rows,
      OfficerNames names,
      Reconcile reconcile) {
    this.practice = practice;
    this.desks = desks;
    this.find = find;
    this.rows = rows;
    this.names = names;
    this.reconcile = reconcile;
  }

  static String href(DeskDefinition desk) {
    return "/desks/" + desk.code();
  }

  DeskView view(DeskDefinition desk, DeskAsked asked, SignedIn officer) {
    var states = desks.states(desk);
    var codes = asked.of(states.stream().map(State::code).toList());
    var search = Search.of(desk.of(), codes).narrowed(asked.narrowed(officer));
    var counted = find.count(search, officer);
    var sorted = asked.sorted(order(desk));
    var laned = desk.lanes() && !asked.as().equals("rows");
    var pages =
        Pagination.over(
            laned ? 0 : counted.total(),
            A_PAGE,
            laned ? 1 : asked.page(),
            asked.upToPage(href(desk)));
    return new DeskView(
        href(desk),
        desk.title(),
        desk.about(),
        counted.total(),
        columns(desk, asked, sorted),
        laned
            ? lanes(desk, search, counted, sorted, officer)
            : List.of(rows(desk, search, counted, sorted, pages, officer)),
        pages,
        desk.empty().orElse("There is nothing here now."),
        opens(desk, officer),
        ledger(desk, officer),
        filters(desk, asked, states, laned, officer),
        giving(desk, officer));
  }

  private DeskView.Lane rows(
      DeskDefinition desk,
      Search search,
      Counted counted,
      Sorted sorted,
      Pagination pages,
      SignedIn officer) {
    var items = find.list(search, officer, sorted, A_PAGE, (pages.current() - 1) * A_PAGE);
    return new DeskView.Lane(
        "", counted.total(), rows.rows(items, desk.columns(), officer), Optional.empty());
  }

  private List<DeskView.Lane> lanes(
      DeskDefinition desk, Search search, Counted counted, Sorted sorted, SignedIn officer) {
    var lanes = new ArrayList<DeskView.Lane>();
    for (var state : search.states().getOrDefault(desk.of(), List.of())) {
      var one = Search.of(desk.of(), List.of(state)).narrowed(search.narrowed());
      var count = counted.in(desk.of(), state);
      var items = find.list(one, officer, sorted, A_PAGE, 0);
      lanes.add(
          new DeskView.Lane(
              desks.label(desk.of(), state),
              count,
              rows.rows(items, desk.columns(), officer),
              count > A_PAGE
                  ? Optional.of(href(desk) + "?as=rows&state=" + state)
                  : Optional.empty()));
    }
    return lanes;
  }

  private List<Column> columns(DeskDefinition desk, DeskAsked asked, Sorted now) {
    var type = practice.definitionOf(desk.of());
    return desk.columns().stream()
        .map(
            column -> {
              var heading = Column.text(rows.heading(type, column));
              return Optional.ofNullable(SORTABLE.get(column))
                  .map(
                      by -> heading.sortedBy(asked.sortedBy(href(desk), by, now), orderOf(by, now)))
                  .orElse(heading);
            })
        .toList();
  }

  private static Order orderOf(Sorted.By by, Sorted now) {
    if (by != now.by()) {
      return Order.NONE;
    }
    return now.down() ? Order.DOWN : Order.UP;
  }

  private static Sorted order(DeskDefinition desk) {
    return switch (desk.order()) {
      case NEXT_CLOCK -> new Sorted(Sorted.By.NEXT_CLOCK, false);
      case OLDEST -> new Sorted(Sorted.By.OPENED, false);
      case NEWEST -> new Sorted(Sorted.By.OPENED, true);
    };
  }

  private Optional<String> opens(DeskDefinition desk, SignedIn officer) {
    var access = Optional.ofNullable(practice.processes().access().get(desk.of()));
    return desk.opens()
            && access.filter(it -> it.opens().stream().anyMatch(officer::has)).isPresent()
        ? Optional.of("/new/" + desk.of())
        : Optional.empty();
  }

  private Optional<String> ledger(DeskDefinition desk, SignedIn officer) {
    return reconcile
        .answered(desk.of())
        .filter(_ -> find.scope(desk.of(), officer).filter(Scope.FORCE::equals).isPresent())
        .map(_ -> "/ledger/" + desk.of());
  }

  private DeskView.Filters filters(
      DeskDefinition desk, DeskAsked asked, List<State> states, boolean laned, SignedIn officer) {
    return new DeskView.Filters(
        choices("Any state", states.stream().map(it -> Choice.of(it.code().value(), it.label()))),
        asked.state(),
        choices("Any unit", known(Sorted.By.UNIT, desk.of(), officer)),
        asked.unit(),
        Stream.of(
                Stream.of(
                    Choice.of("", "Anybody or nobody"),
                    Choice.of(DeskAsked.ME, "Me"),
                    Choice.of(DeskAsked.NOBODY, "Nobody")),
                find.known(Sorted.By.HOLDER, desk.of(), officer).stream()
                    .map(code -> Choice.of(code, names.of(code))))
            .flatMap(it -> it)
            .toList(),
        asked.holder(),
        asked.isOverdue(),
        asked.isNarrowed(),
        desk.lanes(),
        !laned);
  }

  private Stream<Choice> known(Sorted.By column, Code type, SignedIn officer) {
    return find.known(column, type, officer).stream().map(unit -> Choice.of(unit, unit));
  }

  private static List<Choice> choices(String any, Stream<Choice> all) {
    return Stream.concat(Stream.of(Choice.of("", any)), all).toList();
  }

  private DeskView.Giving giving(DeskDefinition desk, SignedIn officer) {
    var colleagues =
        practice.officers().stream()
            .filter(one -> desk.roles().stream().anyMatch(one.roles()::contains))
            .map(one -> Choice.of(one.code().value(), one.name() + ", " + one.unit()))
            .toList();
    var units =
        Stream.concat(
                practice.officers().stream().map(Practice.Officer::unit),
                find.known(Sorted.By.UNIT, desk.of(), officer).stream())
            .filter(unit -> !unit.isBlank())
            .distinct()
            .sorted()
            .map(unit -> Choice.of(unit, unit))
            .toList();
    return new DeskView.Giving(
        find.scope(desk.of(), officer).filter(scope -> scope != Scope.OWN).isPresent(),
        colleagues,
        units);
  }
}
