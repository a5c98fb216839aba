package org.invicta.engine.definition.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.invicta.engine.definition.Finding;

/**
 * A way to spoil a file.
 *
 * @param file the file
 * @param before some of its text
 * @param after what stands there instead
 * @param expected the places and codes of all findings, in order
 */
record Bad(String name, String file, String before, String after, List<String> expected) {

  static Bad bad(String name, String file, String before, String after, String... expected) {
    return new Bad(name, file, before, after, List.of(expected));
  }

  void check(Path directory) {
    var loaded = Midshire.asItIs().replacing(file, before, after).loaded(directory);
    assertThat(loaded.practice()).isEmpty();
    assertThat(loaded.findings()).extracting(Bad::placeAndCode).containsExactlyElementsOf(expected);
    assertThat(loaded.findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.found()).startsWith("found ");
              assertThat(finding.allowed()).isNotBlank();
              assertThat(finding.todo()).isNotBlank();
              assertThat(finding.toString()).doesNotContain("\n");
            });
  }

  static String placeAndCode(Finding finding) {
    return finding.place() + " " + finding.code().code();
  }

  @Override
  public String toString() {
    return name;
  }
}
