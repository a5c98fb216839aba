package org.invicta.app.county;

import org.invicta.app.county.PlannedUpdates.OfAction;
import org.invicta.app.county.PlannedUpdates.Planned;
import org.invicta.app.governance.PostUpdate;
import org.invicta.app.governance.Posted;
import org.invicta.app.governance.ReadProgress;
import org.invicta.app.governance.Update;
import org.invicta.engine.definition.MeasureDefinition.PeriodKind;
import org.invicta.engine.measure.Period;
import org.springframework.stereotype.Component;

/** Posts the updates of owners as their own form does, carrying on after those that are there. */
@Component
class PostPlanned {

  private final PostUpdate post;
  private final ReadProgress progress;

  PostPlanned(PostUpdate post, ReadProgress progress) {
    this.post = post;
    this.progress = progress;
  }

  /** Posts what is still to be posted on an action; gives how many updates it has then. */
  int on(OfAction planned) {
    int there = progress.history(planned.action()).size();
    for (int version = there; version < planned.updates().size(); version++) {
      post(planned, planned.updates().get(version), version);
    }
    return planned.updates().size();
  }

  private void post(OfAction planned, Planned update, int basedOn) {
    var posted =
        post.post(
            planned.action(),
            new Update(
                update.status(),
                update.reason(),
                update.evidence(),
                update.nextStep(),
                Period.of(PeriodKind.FINANCIAL_QUARTER, update.quarter()),
                basedOn),
            planned.owner(),
            update.at());
    if (!(posted instanceof Posted.Done)) {
      throw CountyRefusals.notTakenIn("an update on " + planned.action().key(), posted.toString());
    }
  }
}
