package org.invicta.app.records;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.invicta.engine.definition.Code;
import org.springframework.stereotype.Component;

/** Takes in many records at once: each as fully checked, versioned and chained as a record saved alone. */
@Component
public final class TakeIn {

  private final Definitions definitions;
  private final DataSource dataSource;
  private final Ids ids;
  private final InstantSource clock;

  TakeIn(Definitions definitions, DataSource dataSource, Ids ids, InstantSource clock) {
    this.definitions = definitions;
    this.dataSource = dataSource;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Begins taking in records of one type. Rows go in by batches, each a transaction of its own: what was taken in before a failure
   * stays, and taking in the same rows again carries on where it stopped. Needs one connection until it is closed.
   *
   * @throws IllegalArgumentException when there is no such type, or the provenance is not complete
   */
  public Taking begin(Code type, Provenance provenance) {
    var known =
        definitions
            .of(type)
            .orElseThrow(() -> new IllegalArgumentException("No record type " + type));
    var problems = Submission.authorship(provenance);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.getFirst().toString());
    }
    return new Taking(known, provenance, new WriteBatch(dataSource, known, provenance, ids, clock));
  }
}
