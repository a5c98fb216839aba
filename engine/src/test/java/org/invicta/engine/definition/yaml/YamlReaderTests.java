package org.invicta.engine.definition.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.invicta.engine.definition.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTests {

  @Test
  void everyKeyAndValueKnowsItsPlace() {
    var mapping = read("a: 1\nb:\n  - x\n  - {c: d}\n");
    assertThat(mapping.entry("b").orElseThrow().place().toString()).isEqualTo("f:2:1");
    var items = ((Yaml.Sequence) mapping.value("b").orElseThrow()).items();
    assertThat(items).extracting(item -> item.place().toString()).containsExactly("f:3:5", "f:4:5");
    var inner = ((Yaml.Mapping) items.get(1)).entry("c").orElseThrow();
    assertThat(inner.place().toString()).isEqualTo("f:4:6");
    assertThat(inner.value().place().toString()).isEqualTo("f:4:9");
  }

  @Test
  void columnsCountCharactersNotUnits() {
    var mapping = read("a: {\uD83D\uDE00: b}\n");
    var inner = ((Yaml.Mapping) mapping.value("a").orElseThrow()).entries().getFirst();
    assertThat(inner.key()).isEqualTo("\uD83D\uDE00");
    assertThat(inner.value().place().toString()).isEqualTo("f:1:8");
    assertThat(scalar(read("a: \uD83D\uDE00 \"\nb: xyz")).at(2).toString()).isEqualTo("f:2:6");
  }

  @ParameterizedTest
  @CsvSource({
    "yes,TEXT",
    "true,FLAG",
    "12,NUMBER",
    "-1.5e3,NUMBER",
    "2024-05-21,TEXT",
    "~,NOTHING",
    "01,NUMBER",
    "1_000,TEXT"
  })
  void plainScalarsMeanWhatYaml12Says(String text, Meaning meaning) {
    assertThat(scalar(read("b: " + text)).meaning()).isEqualTo(meaning);
    assertThat(scalar(read("b: '" + text + "'")).meaning()).isEqualTo(Meaning.TEXT);
  }

  @Test
  void charactersOfAQuotedTextAreFoundThroughItsQuotes() {
    var text = scalar(read("b: 'it''s one'"));
    assertThat(text.text()).isEqualTo("it's one");
    assertThat(text.at(text.text().indexOf("one")).toString()).isEqualTo("f:1:11");
  }

  @Test
  void charactersOfAnEscapedTextAreFoundThroughItsEscapes() {
    var text = scalar(read("b: \"say \\\"one\\\" now\""));
    assertThat(text.at(text.text().indexOf("now")).toString()).isEqualTo("f:1:17");
  }

  @Test
  void charactersOfAFoldedTextAreFoundOnTheirLines() {
    var text = scalar(read("b: >-\n  one\n  two three\n"));
    assertThat(text.text()).isEqualTo("one two three");
    assertThat(text.at(0).toString()).isEqualTo("f:2:3");
    assertThat(text.at(text.text().indexOf("two")).toString()).isEqualTo("f:3:3");
    assertThat(text.at(text.text().indexOf("three")).toString()).isEqualTo("f:3:7");
  }

  @Test
  void placesAreFoundForAnyOffset() {
    for (var source :
        new String[] {"b: ''", "b: \"\"", "b: |\n\n  x\n", "b: >\n  a\n\n  b\n", "b: a\n  c"}) {
      var scalar = scalar(read(source));
      assertThat(IntStream.range(0, 20).mapToObj(scalar::at))
          .allSatisfy(place -> assertThat(place.line()).isBetween(1, 5));
    }
  }

  private static Yaml.Mapping read(String source) {
    var findings = new Findings();
    var documents = YamlReader.documents("f", source, findings);
    assertThat(findings.sorted()).isEmpty();
    return (Yaml.Mapping) documents.getFirst();
  }

  private static Yaml.Scalar scalar(Yaml.Mapping mapping) {
    return (Yaml.Scalar) mapping.value("b").orElseThrow();
  }
}
