package org.invicta.app.county;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.invicta.app.MadeUpTime;
import org.invicta.app.county.Case.Step;
import org.invicta.app.records.Draft;
import org.invicta.app.records.MakeMove;
import org.invicta.app.records.MoveWish;
import org.invicta.app.records.Moved;
import org.invicta.app.records.OpenRecord;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.Saved;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.Practice.Officer;
import org.invicta.engine.expression.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has made-up officers record stories as their own forms do, at the time of the story: each as a whole or not at all, and once. */
@Component
class TellCases {

  private static final String THROUGH = "county";
  private static final Set<String> ROLES =
      Set.of(
          "officer",
          "supervisor",
          "referral-unit",
          "safeguarding",
          "partner",
          "designated-officer");
  private static final Set<Code> TYPES =
      Set.of(
          Cases.CONCERN, Protections.TYPE, new Code("referral"), new Code("strategy-discussion"));

  private final Practice practice;
  private final OpenRecord open;
  private final MakeMove move;
  private final ToldSoFar told;
  private final Receivers receivers;
  private final TransactionTemplate transaction;

  TellCases(
      Practice practice,
      OpenRecord open,
      MakeMove move,
      ToldSoFar told,
      Receivers receivers,
      PlatformTransactionManager transactions) {
    this.practice = practice;
    this.open = open;
    this.move = move;
    this.told = told;
    this.receivers = receivers;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Tells those that were not told before; gives how many there are. Practice files without the processes have none. */
  long all(CountyPlan plan, County county) {
    var crew = new Crew(practice);
    if (!practice.records().keySet().containsAll(TYPES) || !crew.has(ROLES)) {
      return 0;
    }
    var chance = Chance.of(plan.seed(), "crew");
    var stories = new Cases(plan, county).all();
    for (var story : stories) {
      var opener = crew.opener(story.opener(), chance);
      if (told.records().find(story.type(), story.key()).isEmpty()) {
        transaction.executeWithoutResult(_ -> tell(story, crew, opener));
      }
    }
    return stories.size();
  }

  private void tell(Case story, Crew crew, Officer opener) {
    var body = named(story.body(), Map.of(Protections.OPENER, opener.code().value()));
    var draft =
        new Draft(story.type(), Optional.of(story.key()), body, story.parties(), story.at());
    var saved = MadeUpTime.at(story.at(), () -> open.open(draft, Crew.acting(opener), THROUGH));
    if (!(saved instanceof Saved.Done(var id, _, _))) {
      throw CountyRefusals.notTakenIn("the case " + story.key(), saved.toString());
    }
    for (var step : story.steps()) {
      var maker = step.role().equals(story.opener()) ? opener : crew.next(step.role(), opener);
      make(story, step, maker, on(id, story, step));
    }
  }

  private Snapshot on(RecordId id, Case story, Step step) {
    if (step.on().equals(story.type())) {
      return told.records().find(id).orElseThrow();
    }
    return told.origins().of(id).descendants().stream()
        .flatMap(made -> told.records().find(made.record()).stream())
        .filter(made -> made.type().equals(step.on()))
        .findFirst()
        .orElseThrow(() -> CountyRefusals.notTakenIn("the case " + story.key(), "no " + step.on()));
  }

  private void make(Case story, Step step, Officer maker, Snapshot record) {
    var wish =
        new MoveWish(
            record.id(),
            record.version(),
            step.move(),
            named(step.answers(), Map.of(Protections.MAKER, maker.code().value())),
            step.item(),
            receivers.chosen(record, step.move()),
            Crew.acting(maker),
            THROUGH,
            step.reason());
    var moved = MadeUpTime.at(step.at(), () -> move.move(wish));
    if (!(moved instanceof Moved.Done) && !(moved instanceof Moved.AwaitsApproval)) {
      throw CountyRefusals.notTakenIn(
          "the move " + step.move() + " of the case " + story.key(), moved.toString());
    }
  }

  /** The same with names in the place of what stands for them. */
  private static Value.Group named(Value.Group group, Map<String, String> names) {
    return new Value.Group(
        group.members().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry ->
                        switch (entry.getValue()) {
                          case Value.Group inner -> named(inner, names);
                          case Value.Text(var text) when names.containsKey(text) ->
                              new Value.Text(names.getOrDefault(text, text));
                          default -> entry.getValue();
                        })));
  }
}
