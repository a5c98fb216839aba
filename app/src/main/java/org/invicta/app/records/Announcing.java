package org.invicta.app.records;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets other modules know of records that are opened, changed or moved: before, so that they add what they keep, and as an event. */
@Component
final class Announcing {

  private final ApplicationEventPublisher events;
  private final ObjectProvider<WithOpening> withOpening;

  Announcing(ApplicationEventPublisher events, ObjectProvider<WithOpening> withOpening) {
    this.events = events;
    this.withOpening = withOpening;
  }

  /** What other modules keep of a record that is about to be opened. */
  Rows rows(RecordChanged opening) {
    var rows = new Rows();
    withOpening.orderedStream().forEach(module -> module.rows(opening, rows));
    return rows;
  }

  /** A record has been opened, changed or moved. */
  void announce(RecordChanged changed) {
    events.publishEvent(changed);
  }
}
