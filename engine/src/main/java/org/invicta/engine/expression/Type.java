package org.invicta.engine.expression;

import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.PartyKind;

/** The type of an expression. */
public sealed interface Type {
  record Text() implements Type {}

  record Number() implements Type {}

  record Date() implements Type {}

  record Instant() implements Type {}

  record Duration() implements Type {}

  /** Yes, no or not known. */
  record YesNo() implements Type {}

  /** A code of a list. */
  record Choice(CodeList of) implements Type {}

  /** A person, place or organisation. */
  record Party(PartyKind is) implements Type {}

  /** One item of a repeated group. */
  record Group(FieldKind.Group of) implements Type {}

  /** A list. */
  record Many(Type of) implements Type {}

  /** The type of {@code null}: not known. */
  record NotKnown() implements Type {}
}
