package org.invicta.app.reports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.invicta.app.governance.ActionRef;
import org.invicta.app.governance.ActionStanding;
import org.invicta.app.governance.OverdueUpdates.Overdue;
import org.invicta.app.governance.Progress;
import org.invicta.app.records.RecordId;
import org.invicta.app.reports.BoardPack.Circumstances;
import org.invicta.app.reports.MeasureSection.Districts;
import org.invicta.app.reports.MeasureSection.QuarterFigure;
import org.invicta.app.reports.MeasureSection.Row;
import org.invicta.app.reports.StrategySection.ActionLine;
import org.invicta.engine.definition.BoardDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.StrategyDefinition;
import org.invicta.engine.definition.StrategyDefinition.Action;
import org.invicta.engine.definition.StrategyDefinition.Status;
import org.invicta.engine.definition.load.PracticeLoader;
import org.invicta.engine.measure.InWords;
import org.invicta.engine.measure.Period.FinancialQuarter;
import org.invicta.engine.measure.Published.Figure;

/** Reports over the project's own practice files, with figures and progress made up here. */
public final class SamplePacks {

  public static final Instant KNOWN_AT = Instant.parse("2024-07-12T09:30:00Z");
  public static final FinancialQuarter QUARTER = new FinancialQuarter(2024, 1);

  private SamplePacks() {}

  /** The definitions of the project with its only overlay. */
  public static Practice practice() {
    var directory = Path.of(System.getProperty("invicta.root", ".."), "practice");
    var overlay = PracticeLoader.overlays(directory).getFirst();
    return PracticeLoader.load(directory, Optional.of(overlay)).practice().orElseThrow();
  }

  /** A report with everything in it: each status, figures, a quarter without data, overdue updates. */
  public static BoardPack full() {
    var practice = practice();
    var board =
        Optional.ofNullable(practice.boards().get(new Code("programme-board"))).orElseThrow();
    return of(
        board,
        board.strategies().stream().map(code -> section(practice, code)).toList(),
        List.of(measure(practice, board.measures().getFirst())));
  }

  /** A report of a board that sees no measures and whose strategies have no actions. */
  public static BoardPack bare() {
    var practice = practice();
    var board =
        Optional.ofNullable(practice.boards().get(new Code("community-engagement-forum")))
            .orElseThrow();
    return of(
        board,
        board.strategies().stream().map(code -> section(practice, code)).toList(),
        List.of());
  }

  /** The same report with other measures. */
  public static BoardPack with(BoardPack pack, List<MeasureSection> measures) {
    return of(pack.board(), pack.strategies(), measures);
  }

  private static BoardPack of(
      BoardDefinition board, List<StrategySection> strategies, List<MeasureSection> measures) {
    return new BoardPack(
        board,
        "The chair",
        QUARTER,
        KNOWN_AT,
        Quarters.end(QUARTER),
        OptionalInt.empty(),
        new Circumstances(Optional.of("A force"), true, "0123456789abcdef".repeat(4)),
        strategies,
        measures,
        strategies.stream()
            .flatMap(section -> section.actions().stream())
            .flatMap(line -> line.now().overdue().stream())
            .map(
                late ->
                    new Overdue(
                        late.ref(),
                        late.action(),
                        board,
                        late.missing(),
                        late.dueBy(),
                        late.last()))
            .toList());
  }

  private static StrategySection section(Practice practice, Code code) {
    var strategy = Optional.ofNullable(practice.strategies().get(code)).orElseThrow();
    return new StrategySection(
        strategy,
        "The document",
        strategy.actions().stream().map(action -> line(practice, strategy, action)).toList());
  }

  private static ActionLine line(Practice practice, StrategyDefinition strategy, Action action) {
    var ref = new ActionRef(strategy.code(), action.number());
    var statuses = Status.values();
    var index = action.number() % (statuses.length + 1);
    var now =
        index == statuses.length
            ? Optional.<Progress>empty()
            : Optional.of(progress(ref, 2, statuses[index]));
    var before =
        action.number() % 3 == 0
            ? Optional.<Progress>empty()
            : now.map(
                later ->
                    progress(ref, 1, statuses[(index + action.number() % 2) % statuses.length]));
    var missing = Quarters.before(QUARTER);
    var overdue =
        now.isPresent()
            ? Optional.<Overdue>empty()
            : Optional.of(
                new Overdue(
                    ref,
                    action,
                    practice.boards().values().iterator().next(),
                    missing,
                    missing.until().minusDays(1),
                    Optional.empty()));
    return new ActionLine(
        new ActionStanding(ref, action, now, overdue), before, "Head of something, Head of other");
  }

  private static Progress progress(ActionRef ref, int version, Status status) {
    return new Progress(
        ref,
        new RecordId(new UUID(0, ref.number())),
        version,
        status,
        "The work is under way & partners <agreed> the “next” steps.",
        status == Status.COMPLETE ? "Minutes of the board, 12 June 2024" : "",
        "Meet the partners in September",
        Optional.of(QUARTER),
        Instant.parse("2024-06-20T10:00:00Z"),
        Instant.parse("2024-06-20T10:00:00Z"),
        "an-officer");
  }

  /** A measure over nine quarters of which the second has no data. */
  public static MeasureSection measure(Practice practice, Code code) {
    var measure = Optional.ofNullable(practice.measures().get(code)).orElseThrow();
    var quarters = new ArrayList<QuarterFigure>();
    var all = Quarters.upTo(QUARTER, MeasureSections.QUARTERS);
    IntStream.range(0, all.size())
        .forEach(
            index ->
                quarters.add(
                    new QuarterFigure(
                        all.get(index),
                        index == 1
                            ? Optional.empty()
                            : Optional.of(
                                index == 2
                                    ? new Figure.Withheld()
                                    : new Figure.Shown(31 + 7L * index % 23)))));
    return new MeasureSection(
        measure,
        InWords.of(measure, practice),
        quarters,
        Optional.of(
            new Districts(
                "District",
                List.of(QUARTER, Quarters.before(QUARTER), new FinancialQuarter(2023, 1)),
                List.of(
                    new Row("Northwick", List.of("12", "9", "No data held")),
                    new Row("Southwick", List.of("0", "4", "No data held"))))));
  }
}
