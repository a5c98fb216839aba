package org.invicta.engine.lifecycle;

import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition.Approval;

/** What the lifecycle says about a move: a value, never an exception. */
public sealed interface Decision {

  /** The move may be made; the record is then in this state. */
  record Allowed(Code state) implements Decision {}

  /**
   * Nothing stands in the way of the move but that others have to agree first.
   *
   * @param approval who has to agree, and how many
   * @param state the state the record is in once they have
   */
  record NeedsApproval(Approval approval, Code state) implements Decision {}

  /**
   * The move may not be made.
   *
   * @param refusal which kind of rule stands in the way
   * @param rule the rule in plain words, with what was found
   * @param todo what to do about it
   * @param fields the fields at fault, as the lifecycle names them: those that must be answered first, or the one a rule names
   * @param broken the rule of the move ({@code must}) that is broken; empty unless that is the reason
   */
  record Refused(
      Refusal refusal, String rule, String todo, List<String> fields, Optional<Code> broken)
      implements Decision {
    public Refused {
      fields = List.copyOf(fields);
    }

    /** A refusal for another reason than a rule of the move. */
    public Refused(Refusal refusal, String rule, String todo, List<String> fields) {
      this(refusal, rule, todo, fields, Optional.empty());
    }
  }
}
