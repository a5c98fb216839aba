package org.invicta.app.intake.run;

import java.time.Instant;
import java.util.List;
import org.invicta.app.intake.map.Fault;
import org.invicta.engine.expression.Value;

/** Takes records of one type, new or known, by their key. */
public interface RecordSink {

  /**
   * One record.
   *
   * @param key its key in the system it comes from
   * @param body what it says
   * @param trueFrom since when that is true
   * @return why the definition refuses it; nothing when it is accepted
   */
  List<Fault> add(String key, Value.Group body, Instant trueFrom);
}
