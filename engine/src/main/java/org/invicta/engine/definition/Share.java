package org.invicta.engine.definition;

import java.util.List;
import java.util.Optional;
import org.invicta.engine.expression.Expression;

/**
 * A record shown to a partner who has no account, by a link that is used once and expires (or, with an account, in their own list).
 *
 * @param place where it is defined
 * @param code its code, unique in the lifecycle
 * @param on the moves on which it is sent
 * @param to the role of the organisation it goes to
 * @param mailbox the field of the record kept about that organisation that holds the mailbox, such as that of a deputy; empty for
 *     {@code mailbox}
 * @param basis the lawful basis, in words
 * @param shows the fields they see, named as in expressions; nothing else leaves
 * @param expires the policy value, a duration, for which the link can be opened
 * @param receipt the move that their opening makes
 * @param answer the move by which they answer, with the fields it asks for; empty when no answer is asked
 * @param unreachable the move that the application makes when the record could be sent and there is no mailbox to send it to; empty
 *     when nothing is made of it
 * @param subject the words of the message, with nothing about anybody
 */
public record Share(
    Place place,
    Code code,
    List<Code> on,
    Code to,
    Optional<Expression> mailbox,
    String basis,
    List<String> shows,
    Code expires,
    Code receipt,
    Optional<Code> answer,
    Optional<Code> unreachable,
    String subject) {
  public Share {
    on = List.copyOf(on);
    shows = List.copyOf(shows);
  }
}
