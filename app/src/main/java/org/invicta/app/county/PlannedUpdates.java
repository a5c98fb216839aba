package org.invicta.app.county;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.invicta.app.access.SignedIn;
import org.invicta.app.governance.ActionRef;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.StrategyDefinition;
import org.invicta.engine.definition.StrategyDefinition.Action;
import org.invicta.engine.definition.StrategyDefinition.Status;
import org.invicta.engine.time.London;

/** What the owners of a county's actions report, quarter by quarter, for the strategies that its boards look after. */
final class PlannedUpdates {

  private static final int MONTHS = 3;

  private final CountyPlan plan;
  private final Practice practice;
  private final Words words = Words.updates();

  PlannedUpdates(CountyPlan plan, Practice practice) {
    this.plan = plan;
    this.practice = practice;
  }

  /** The updates on one action, the first first. */
  record OfAction(ActionRef action, SignedIn owner, List<Planned> updates) {}

  /**
   * One update.
   *
   * @param quarter the first day of the financial quarter it reports on
   * @param at when it is posted
   */
  record Planned(
      LocalDate quarter,
      Instant at,
      Status status,
      String reason,
      String evidence,
      String nextStep) {}

  /** How an owner behaves. */
  private enum Owner {
    /** Never reports. */
    SILENT,
    /** Reported once, and has stopped. */
    BEHIND,
    /** Reports until the action is complete. */
    COMPLETES,
    /** Reports until the action is no longer to be done. */
    DISCHARGES,
    /** Reports every quarter. */
    STEADY
  }

  /** Each action of each strategy that a board looks after. */
  Stream<OfAction> all() {
    return practice.boards().values().stream()
        .flatMap(board -> board.strategies().stream())
        .distinct()
        .sorted()
        .flatMap(
            code ->
                practice.strategies().values().stream()
                    .filter(strategy -> strategy.code().equals(code)))
        .flatMap(this::of);
  }

  private Stream<OfAction> of(StrategyDefinition strategy) {
    var chance = Chance.of(plan.seed(), "owners", strategy.code().value());
    var actions = new ArrayList<>(strategy.actions());
    chance.shuffle(actions);
    var found = new ArrayList<OfAction>();
    for (int place = 0; place < actions.size(); place++) {
      found.add(of(strategy, actions.get(place), owner(place, actions.size())));
    }
    return found.stream().sorted(java.util.Comparator.comparing(OfAction::action));
  }

  /** Every kind of owner is there when there are ten actions or more; most are steady. */
  private static Owner owner(int place, int actions) {
    int tenth = place * 20 / Math.max(actions, 1);
    return switch (tenth) {
      case 0, 1 -> Owner.SILENT;
      case 2, 3, 4 -> Owner.BEHIND;
      case 5, 6, 7 -> Owner.COMPLETES;
      case 8, 9 -> Owner.DISCHARGES;
      default -> Owner.STEADY;
    };
  }

  private OfAction of(StrategyDefinition strategy, Action action, Owner owner) {
    var ref = new ActionRef(strategy.code(), action.number());
    var chance = Chance.of(plan.seed(), "updates", ref.key());
    var quarters = quarters();
    int last = quarters.size() - 1;
    int stop =
        switch (owner) {
          case SILENT -> -1;
          case BEHIND -> last - chance.between(1, 3);
          case COMPLETES, DISCHARGES -> chance.between(last / 3, last);
          case STEADY -> last;
        };
    var updates = new ArrayList<Planned>();
    var status = Status.values()[chance.weighted(70, 25, 5)];
    for (int place = 0; place <= stop; place++) {
      status = place == stop ? end(owner, next(status, chance)) : next(status, chance);
      updates.add(planned(quarters.get(place), status, chance));
    }
    updates.removeIf(update -> update.at().isAfter(endOfPlan()));
    return new OfAction(ref, holder(action.owners().getFirst()), List.copyOf(updates));
  }

  private Instant endOfPlan() {
    return plan.until().atStartOfDay(London.ZONE).toInstant();
  }

  /** The quarters that have ended by the last day. */
  private List<LocalDate> quarters() {
    return Stream.iterate(
            CountyPlan.BEGINS,
            quarter -> !quarter.plusMonths(MONTHS).isAfter(plan.until()),
            quarter -> quarter.plusMonths(MONTHS))
        .toList();
  }

  private static Status end(Owner owner, Status otherwise) {
    return switch (owner) {
      case COMPLETES -> Status.COMPLETE;
      case DISCHARGES -> Status.DISCHARGED;
      case SILENT, BEHIND, STEADY -> otherwise;
    };
  }

  private static Status next(Status status, Chance chance) {
    return switch (status) {
      case GREEN -> Status.values()[chance.weighted(80, 18, 2)];
      case AMBER -> Status.values()[chance.weighted(45, 42, 13)];
      case RED -> Status.values()[chance.weighted(10, 55, 35)];
      case COMPLETE, DISCHARGED -> status;
    };
  }

  private Planned planned(LocalDate quarter, Status status, Chance chance) {
    var ends = quarter.plusMonths(MONTHS);
    var day =
        chance.happens(0.1)
            ? ends.plusDays(chance.between(2, 20))
            : ends.minusDays(chance.between(1, 20));
    var at = day.atTime(chance.between(9, 16), chance.below(60)).atZone(London.ZONE).toInstant();
    boolean over = status == Status.COMPLETE || status == Status.DISCHARGED;
    return new Planned(
        quarter,
        at,
        status,
        chance.pick(words.of(status.name().toLowerCase(java.util.Locale.ROOT))),
        evidence(over, chance),
        over ? "" : chance.pick(words.of("next")));
  }

  private String evidence(boolean over, Chance chance) {
    if (over) {
      return chance.pick(words.of("closing"));
    }
    return chance.happens(0.6) ? chance.pick(words.of("evidence")) : "";
  }

  /** The officer of the demonstration who holds the post, or its nameless holder. */
  private SignedIn holder(Code post) {
    var titled =
        Optional.ofNullable(practice.posts().get(post))
            .orElseGet(() -> new Practice.Post(post, post.value()));
    return practice.officers().stream()
        .filter(officer -> officer.posts().contains(post))
        .findFirst()
        .map(
            officer ->
                new SignedIn(
                    officer.code(),
                    officer.name(),
                    List.of(titled),
                    officer.roles(),
                    officer.unit()))
        .orElseGet(
            () -> new SignedIn(post, titled.title(), List.of(titled), java.util.Set.of(), ""));
  }
}
