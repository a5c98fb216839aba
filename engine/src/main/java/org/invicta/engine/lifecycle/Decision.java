package org.invicta.engine.lifecycle;

import java.util.List;
import org.invicta.engine.definition.Code;

/** What the lifecycle says about a move: a value, never an exception. */
public sealed interface Decision {

  /** The move may be made; the record is then in this state. */
  record Allowed(Code state) implements Decision {}

  /**
   * The move may not be made.
   *
   * @param refusal which kind of rule stands in the way
   * @param rule the rule in plain words, with what was found
   * @param todo what to do about it
   * @param fields the fields that must be answered first, as the lifecycle names them; empty unless that is the reason
   */
  record Refused(Refusal refusal, String rule, String todo, List<String> fields)
      implements Decision {
    public Refused {
      fields = List.copyOf(fields);
    }
  }
}
