package org.invicta.app.records;

import java.util.List;
import java.util.UUID;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition.Approval;
import org.invicta.engine.expression.Value;

/** What became of a wish to move a record on. */
public sealed interface Moved {

  /**
   * It has moved.
   *
   * @param version the version the move made
   * @param state the state it is in now
   * @param created the records that were created with it; after a move was undone, those it had created, which are left
   */
  record Done(RecordId id, int version, Code state, List<RecordId> created) implements Moved {
    public Done {
      created = List.copyOf(created);
    }
  }

  /**
   * It moves once others agree; until then the record stays as it is.
   *
   * @param request what to agree to
   * @param approval who has to agree
   */
  record AwaitsApproval(RecordId id, UUID request, Approval approval) implements Moved {}

  /** Somebody saved a newer version first: nothing was written. Both versions are here to choose from. */
  record LostUpdate(Snapshot theirs, Value.Group yours) implements Moved {}

  /** It may not be moved: nothing was written. All reasons at once. */
  record Refused(List<Problem> problems) implements Moved {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
