package org.invicta.engine.definition.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTests {

  @ParameterizedTest
  @CsvSource({
    "improt, import",
    "mesure, measure",
    "serve, serve",
    "board_pack, board-pack",
    "xyz, nothing",
    "practise, practice",
  })
  void findsWhatWasMeant(String word, String meant) {
    assertThat(
            NearestName.of(word, List.of("import", "measure", "serve", "board-pack", "practice"))
                .orElse("nothing"))
        .isEqualTo(meant);
  }
}
