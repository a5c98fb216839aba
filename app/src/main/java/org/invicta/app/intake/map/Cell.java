package org.invicta.app.intake.map;

import org.invicta.engine.expression.Value;

/** What one value of a row turned out to be. */
public sealed interface Cell {

  /** A value to keep. */
  record Is(Value value) implements Cell {}

  /** Not known: nothing is kept. */
  record NotKnown() implements Cell {}

  /** Wrong, so that the row is not taken in. */
  record Bad(RejectCode code, String found, String allowed, String todo) implements Cell {}

  /** A text to keep. */
  static Cell text(String text) {
    return new Is(new Value.Text(text));
  }
}
