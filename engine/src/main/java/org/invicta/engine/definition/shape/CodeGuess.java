package org.invicta.engine.definition.shape;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.invicta.engine.definition.Code;

/** Turns words into the code that was probably meant. */
final class CodeGuess {
  private CodeGuess() {}

  static Optional<String> of(String written) {
    var guess =
        Normalizer.normalize(written, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return Code.isCode(guess) ? Optional.of(guess) : Optional.empty();
  }
}
