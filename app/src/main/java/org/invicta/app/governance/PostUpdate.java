package org.invicta.app.governance;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.invicta.app.access.Decision;
import org.invicta.app.access.SignedIn;
import org.invicta.app.records.ChangeRecord;
import org.invicta.app.records.Draft;
import org.invicta.app.records.OpenRecord;
import org.invicta.app.records.Provenance;
import org.invicta.app.records.Saved;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.expression.Value;
import org.springframework.stereotype.Component;

/** Keeps an owner's update on an action as a new version of its progress record. */
@Component
public class PostUpdate {

  static final Code TYPE = new Code("action-progress");
  static final Code SECTION = new Code("progress");

  private final Practice practice;
  private final MayReport mayReport;
  private final ReadProgress progress;
  private final OpenRecord open;
  private final ChangeRecord change;
  private final InstantSource time;

  PostUpdate(
      Practice practice,
      MayReport mayReport,
      ReadProgress progress,
      OpenRecord open,
      ChangeRecord change,
      InstantSource time) {
    this.practice = practice;
    this.mayReport = mayReport;
    this.progress = progress;
    this.open = open;
    this.change = change;
    this.time = time;
  }

  /**
   * Keeps an update that is so from now on.
   *
   * @throws NoSuchAction if the plan has no such action
   */
  public Posted post(ActionRef action, Update update, SignedIn officer) {
    return post(action, update, officer, time.instant());
  }

  /** Keeps an update that has been so since a moment in the past. */
  public Posted post(ActionRef action, Update update, SignedIn officer, Instant trueFrom) {
    var definition = practice.strategies().get(action.strategy());
    if (definition == null) {
      throw new NoSuchAction(action);
    }
    var wanted = definition.action(action.number()).orElseThrow(() -> new NoSuchAction(action));
    if (mayReport.decide(wanted, officer) instanceof Decision.Refused(String why, String todo)) {
      return new Posted.NotYours(why, todo);
    }
    var newest = progress.newest(action);
    if (newest.map(Progress::version).orElse(0) != update.basedOn()) {
      return lostOrStale(newest);
    }
    return outcome(action, save(action, update, newest, officer, trueFrom));
  }

  private Saved save(
      ActionRef action,
      Update update,
      Optional<Progress> newest,
      SignedIn officer,
      Instant trueFrom) {
    var provenance = new Provenance(officer.officer().value(), "action update", update.reason());
    var body = body(action, update);
    if (newest.isPresent()) {
      return change.change(newest.get().record(), update.basedOn(), body, trueFrom, provenance);
    }
    return open.open(
        new Draft(TYPE, Optional.of(action.key()), body, List.of(), trueFrom), provenance);
  }

  private static Posted lostOrStale(Optional<Progress> newest) {
    return newest
        .<Posted>map(Posted.LostUpdate::new)
        .orElseThrow(() -> new IllegalArgumentException("There is no version to be based on"));
  }

  private Posted outcome(ActionRef action, Saved saved) {
    return switch (saved) {
      case Saved.Done(var id, var version, _) -> new Posted.Done(version);
      case Saved.Unchanged(var id, var version) -> new Posted.Unchanged(version);
      case Saved.LostUpdate lost -> lostOrStale(progress.newest(action));
      case Saved.Refused(var problems) -> new Posted.Refused(problems);
    };
  }

  private static Value.Group body(ActionRef action, Update update) {
    var members = new LinkedHashMap<String, Value>();
    members.put("strategy", new Value.Text(action.strategy().value()));
    members.put("number", new Value.Number(java.math.BigDecimal.valueOf(action.number())));
    members.put("status", new Value.Text(update.status().name().toLowerCase(Locale.ROOT)));
    members.put("reported-for", new Value.Text(update.reportedFor().text()));
    putText(members, "reason", update.reason());
    putText(members, "evidence", update.evidence());
    putText(members, "next-step", update.nextStep());
    return new Value.Group(Map.of(SECTION.value(), new Value.Group(members)));
  }

  private static void putText(Map<String, Value> members, String field, String text) {
    if (!text.isBlank()) {
      members.put(field, new Value.Text(text.strip()));
    }
  }
}
