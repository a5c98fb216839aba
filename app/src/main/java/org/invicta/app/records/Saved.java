package org.invicta.app.records;

import java.util.List;
import org.invicta.engine.body.Problem;
import org.invicta.engine.expression.Value;

/** What became of a wish to save. */
public sealed interface Saved {

  /** It is saved, as this version. */
  record Done(RecordId id, int version) implements Saved {}

  /** It says what the record already says: no new version was written. */
  record Unchanged(RecordId id, int version) implements Saved {}

  /** Somebody saved a newer version first: nothing was written. Both versions are here to choose from. */
  record LostUpdate(Snapshot theirs, Value.Group yours) implements Saved {}

  /** It may not be saved: nothing was written. All reasons at once. */
  record Refused(List<Problem> problems) implements Saved {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
