package org.invicta.app.records;

import java.util.List;
import java.util.Optional;
import org.invicta.engine.body.Problem;
import org.invicta.engine.expression.Value;

/** What became of a wish to save. */
public sealed interface Saved {

  /**
   * It is saved, as this version.
   *
   * @param opened the record as it was opened, where it was: whoever wrote it need not read it again
   */
  record Done(RecordId id, int version, Optional<Snapshot> opened) implements Saved {

    /** It is saved as a version that has to be read to be shown. */
    Done(RecordId id, int version) {
      this(id, version, Optional.empty());
    }
  }

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
