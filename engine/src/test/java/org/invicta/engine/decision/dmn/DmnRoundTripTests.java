package org.invicta.engine.decision.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.DecisionDefinition;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.load.Midshire;
import org.invicta.engine.expression.ExpressionText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table goes to DMN and comes back as the same practice file; a file that is not to be trusted is refused. */
class DmnRoundTripTests {
  private static final String FILE = "roads/response.decision.yaml";

  @TempDir private Path directory;

  @Test
  void aTableComesBackWithTheSameRows() throws DmnRefused {
    var before = table(Midshire.asItIs());
    var tables = ReadDmn.tables(bytes(xml()));
    assertThat(tables).hasSize(1);
    assertThat(tables.getFirst().missing()).isEmpty();
    var after = table(Midshire.asItIs().with(FILE, DecisionYaml.of(tables.getFirst(), false)));
    assertThat(described(after)).isEqualTo(described(before));
  }

  @Test
  void aTableOfAnotherHouseSaysWhatItDoesNotKnow() throws DmnRefused {
    var table = ReadDmn.tables(bytes(foreign())).getFirst();
    assertThat(table.code()).isEqualTo("who-pays");
    assertThat(table.columns())
        .containsExactly(new TableText.Column("age-in-years", "Age in years", "age"));
    assertThat(table.versions().getFirst().hit()).isEqualTo("unique");
    assertThat(table.missing()).containsExactly("of", "proposes", "reason", "from", "source");
    var missing =
        new TableText.Missing(
            Optional.of("response"),
            Optional.of("urgency"),
            Optional.of("urgency-because"),
            Optional.of("2020-01-01"),
            Optional.of("It's a guide"));
    assertThat(DecisionYaml.of(table.completed(missing), true))
        .isEqualTo(
            """
            # In DMN not(…) also fits what is not known; here it does not. Add a row with null where it should.
            decision: who-pays
            title: 'Who pays'
            of: 'response'
            proposes: 'urgency'
            reason: 'urgency-because'
            inputs:
              - age-in-years: {label: 'Age in years', from: 'age'}
            versions:
              - from: '2020-01-01'
                hit: unique
                source: 'It''s a guide'
                rows:
                  - {when: {age-in-years: 'not(< 18)'}, then: 'they', because: 'Row 1'}
                  - {then: 'the "state"', because: 'Row 2'}
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <definitions            | <!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><definitions | text that is not plain XML
          20191111                | 20151101                                       | a document that is not DMN 1.3 or later
          </definitions>          | </definition>                                  | text that is not plain XML
          <decisionTable>         | <decisionTable hitPolicy="COLLECT">            | the hit policy COLLECT
          <output/>               | <output/><output/>                             | 2 outputs
          <text>"they"</text>     | <text>age + 1</text>                           | rule 1 with an answer that is no text
          <inputEntry><text>-</text></inputEntry> | <description/>                 | rule 2 with 0 cells
          decisionTable           | literalExpression                              | no decision table
          """)
  void refusesWhatAPracticeFileCannotSay(String before, String after, String found) {
    var spoilt = foreign().replace(before, after);
    assertThat(spoilt).isNotEqualTo(foreign());
    assertThatExceptionOfType(DmnRefused.class)
        .isThrownBy(() -> ReadDmn.tables(bytes(spoilt)))
        .withMessage(found)
        .satisfies(refused -> assertThat(refused.allowed()).isNotBlank());
  }

  @Test
  void refusesAFileThatIsTooLarge() {
    assertThatExceptionOfType(DmnRefused.class)
        .isThrownBy(() -> ReadDmn.tables(new byte[(1 << 20) + 1]));
  }

  private static String foreign() {
    return """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="x" namespace="y">
          <decision name="Who pays">
            <decisionTable>
              <input label="Age in years"><inputExpression><text>age</text></inputExpression></input>
              <output/>
              <rule><inputEntry><text>not(&lt; 18)</text></inputEntry><outputEntry><text>"they"</text></outputEntry></rule>
              <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>"the \\"state\\""</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """;
  }

  private String xml() {
    var practice = practice(Midshire.asItIs());
    var table = practice.processes().decisions().get(new Code("urgency"));
    return WriteDmn.of(
        Optional.ofNullable(table).orElseThrow(), practice.definitionOf(new Code("response")));
  }

  private DecisionDefinition table(Midshire midshire) {
    return Optional.ofNullable(practice(midshire).processes().decisions().get(new Code("urgency")))
        .orElseThrow();
  }

  private Practice practice(Midshire midshire) {
    var loaded = midshire.loaded(directory);
    assertThat(loaded.findings()).isEmpty();
    return loaded.practice().orElseThrow();
  }

  /** Everything but the places. */
  private static List<String> described(DecisionDefinition table) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(
                List.of(table.code(), table.title(), table.of(), table.proposes(), table.reason())
                    .toString(),
                table.inputs().stream()
                    .map(it -> it.code() + it.label() + ExpressionText.of(it.from()))
                    .toList()
                    .toString()),
            table.versions().stream().map(DmnRoundTripTests::described))
        .toList();
  }

  private static String described(DecisionDefinition.Version version) {
    var rows =
        version.rows().stream()
            .map(
                row ->
                    new java.util.TreeMap<>(row.cells()) + " " + row.then() + " " + row.because())
            .toList();
    return List.of(version.from(), version.to(), version.hit(), version.source(), version.own())
            .toString()
        + rows;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
