package org.invicta.engine.definition.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.shape.Kind;
import org.invicta.engine.definition.shape.Schemas;
import org.invicta.engine.definition.yaml.Meaning;
import org.invicta.engine.definition.yaml.Yaml;
import org.invicta.engine.definition.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An editor that holds a file against the published schema says what the check says, as far as a schema can. */
class SchemasTests {
  private static final Set<String> STRUCTURE = Set.of("P004", "P005", "P006", "P008", "P013");

  /** What no schema can see: other values, other files, the calendar. */
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of(
          "limits the wrong way round",
          "a date that does not exist",
          "a date field that holds no date",
          "a field to break down by that is a list",
          "a limit of a field that has none",
          "no states",
          "a field that is no choice",
          "a reason that is no text",
          "with text for a number",
          "with nothing that follows",
          "that says what a lifecycle does for a measure");

  private static final Schema ANY_KIND = schema("practice");

  @Test
  void thereIsASchemaForEachKindAndOneForAll() {
    var names = new ArrayList<>(Kind.all().keySet());
    names.add("practice");
    assertThat(Schemas.all().keySet())
        .containsExactlyElementsOf(names.stream().map(name -> name + ".schema.json").toList());
  }

  @ParameterizedTest
  @MethodSource("directories")
  void filesWithoutFindingsFitTheSchemas(Path directory) {
    var documents = documents(directory);
    assertThat(documents).hasSizeGreaterThan(15);
    for (var document : documents) {
      assertThat(errors(ANY_KIND, document)).as(document.place().toString()).isEmpty();
      var kind = ((Yaml.Mapping) document).entries().getFirst().key();
      assertThat(errors(schema(kind), document)).as(document.place().toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("structural")
  void filesWithFindingsDoNot(Bad bad) {
    var text = Midshire.asItIs().replacing(bad.file(), bad.before(), bad.after()).text(bad.file());
    assertThat(
            YamlReader.documents(bad.file(), text, new Findings()).stream()
                .flatMap(document -> errors(ANY_KIND, document).stream()))
        .isNotEmpty();
  }

  static Stream<Path> directories() {
    return Stream.of(
        Path.of("src/test/resources/midshire"),
        Path.of(System.getProperty("invicta.root", "..")).resolve("practice"));
  }

  static Stream<Bad> structural() {
    return Stream.of(
            BadKeysTests.keys(),
            BadKeysTests.values(),
            BadCodesTests.codes(),
            BadCodesTests.references(),
            BadRulesTests.overlays(),
            BadRulesTests.lifecycles(),
            BadRulesTests.examples(),
            BadProcessTests.shapes(),
            BadClocksTests.shapes(),
            BadDecisionTests.names(),
            BadDecisionTests.cells())
        .flatMap(rows -> rows)
        .filter(bad -> !BEYOND_A_SCHEMA.contains(bad.name()))
        .filter(
            bad ->
                bad.expected().stream()
                    .anyMatch(expected -> STRUCTURE.contains(expected.split(" ")[1])));
  }

  private static List<Yaml> documents(Path directory) {
    var overlay = PracticeLoader.overlays(directory).stream().findFirst();
    return PracticeFiles.read(directory, overlay, new Findings()).stream()
        .flatMap(file -> YamlReader.documents(file.name(), file.text(), new Findings()).stream())
        .toList();
  }

  private static List<String> errors(Schema schema, Yaml document) {
    return schema.validate(json(document), InputFormat.JSON).stream()
        .map(Objects::toString)
        .toList();
  }

  private static Schema schema(String kind) {
    var text = Optional.ofNullable(Schemas.all().get(kind + ".schema.json")).orElseThrow();
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
  }

  private static String json(Yaml yaml) {
    return switch (yaml) {
      case Yaml.Scalar scalar when scalar.meaning() == Meaning.NOTHING -> "null";
      case Yaml.Scalar scalar when scalar.meaning() != Meaning.TEXT -> scalar.text();
      case Yaml.Scalar scalar -> quoted(scalar.text());
      case Yaml.Sequence sequence ->
          sequence.items().stream()
              .map(SchemasTests::json)
              .collect(Collectors.joining(",", "[", "]"));
      case Yaml.Mapping mapping ->
          mapping.entries().stream()
              .map(entry -> quoted(entry.key()) + ":" + json(entry.value()))
              .collect(Collectors.joining(",", "{", "}"));
    };
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
