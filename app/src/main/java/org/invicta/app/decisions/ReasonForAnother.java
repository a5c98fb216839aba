package org.invicta.app.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.invicta.app.records.SaveCheck;
import org.invicta.engine.body.Body;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;
import org.springframework.stereotype.Component;

/** Whoever answers otherwise than a table proposes says why. */
@Component
class ReasonForAnother implements SaveCheck {
  private static final String CODE = "R015";

  private final Propose propose;

  ReasonForAnother(Propose propose) {
    this.propose = propose;
  }

  @Override
  public List<Problem> check(RecordDefinition type, Value.Group body, Instant at) {
    return propose.of(type, body, at).stream()
        .flatMap(proposal -> problem(type, body, proposal).stream())
        .toList();
  }

  private static Optional<Problem> problem(
      RecordDefinition type, Value.Group body, Proposal proposal) {
    var table = proposal.table();
    var answer = Body.value(type, body, table.proposes());
    if (answer.isEmpty()
        || answer.get().equals(new Value.Text(proposal.then()))
        || Body.value(type, body, table.reason()).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            CODE,
            path(type, table.reason()),
            "no reason for another answer than the one proposed",
            "the answer \"" + proposal.label() + "\", or another with a reason",
            "say why it is not \"" + proposal.label() + "\""));
  }

  private static String path(RecordDefinition type, String field) {
    return type.field(field)
        .map(located -> located.section().code() + "." + located.field().code())
        .orElse(field);
  }
}
