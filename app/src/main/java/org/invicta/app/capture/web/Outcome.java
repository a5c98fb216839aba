package org.invicta.app.capture.web;

import java.util.List;
import org.invicta.app.records.RecordId;
import org.invicta.engine.body.Problem;

/** What became of a draft that was sent. */
sealed interface Outcome {

  /** It is done; the page to go to and what to say there. */
  record Done(RecordId record, String words) implements Outcome {}

  /** It may not be; all reasons. */
  record Refused(List<Problem> problems) implements Outcome {}

  /** Somebody saved a newer version first. */
  record Newer() implements Outcome {}
}
