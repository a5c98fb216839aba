package org.invicta.engine.definition.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a practice directory may hold, and what happens when it holds something else. */
class PracticeFilesTests {

  @TempDir private Path directory;

  @Test
  void refusesADirectoryThatIsNotThere() {
    var loaded = PracticeLoader.load(directory.resolve("none"), Optional.empty());
    assertThat(loaded.findings())
        .extracting(Finding::toString)
        .containsExactly(
            ".:1:1 P001 found no directory none; allowed: a directory with practice files; name another directory");
  }

  @Test
  void refusesAnOverlayThatIsNotThere() {
    var loaded =
        PracticeLoader.load(Midshire.asItIs().in(directory), Optional.of(new Code("north")));
    assertThat(loaded.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "overlays/north:1:1 P001 found no overlay north; allowed: midshire; name an overlay that exists");
  }

  @Test
  void namesTheLineAndColumnOfAByteThatIsNotUtf8() {
    var latin = "list: name\ntitle: Caf\u00e9\n".getBytes(ISO_8859_1);
    var loaded = Midshire.asItIs().with("shared/lists.yaml", latin).loaded(directory);
    assertThat(loaded.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "shared/lists.yaml:2:11 P001 found the byte 0xE9, which is not UTF-8; allowed: text in UTF-8; save the file as UTF-8");
  }

  @Test
  void readsAFileThatStartsWithAByteOrderMarkOrHasWindowsLineEnds() {
    var lists = Midshire.asItIs().text("roads/lists.yaml");
    var loaded =
        Midshire.asItIs()
            .with("roads/lists.yaml", "\uFEFF" + lists.replace("\n", "\r\n"))
            .loaded(directory);
    assertThat(loaded.findings()).isEmpty();
  }

  @Test
  void refusesAFileOfMoreThanOneMebibyteUnread() {
    var large = "# " + "x".repeat(1 << 20);
    var loaded = Midshire.asItIs().with("shared/lists.yaml", large).loaded(directory);
    assertThat(loaded.findings())
        .extracting(Bad::placeAndCode)
        .containsExactly("shared/lists.yaml:1:1 P001");
  }

  @Test
  void refusesANameThatWouldBeOverlooked() {
    var loaded = Midshire.asItIs().with("shared/lists.yml", "list: x").loaded(directory);
    assertThat(loaded.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "shared/lists.yml:1:1 P001 found lists.yml; allowed: names that end in .yaml; rename the file");
  }

  @Test
  void refusesAnEmptyFile() {
    var loaded = Midshire.asItIs().with("shared/lists.yaml", "# nothing\n").loaded(directory);
    assertThat(loaded.findings())
        .extracting(Bad::placeAndCode)
        .containsExactly("shared/lists.yaml:1:1 P003");
  }

  @Test
  void refusesABombOfAliasesAtItsFirstAnchor() {
    var bomb =
        """
        a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]
        b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
        c: [*b, *b, *b, *b, *b, *b, *b, *b, *b]
        """;
    var loaded = Midshire.asItIs().with("shared/lists.yaml", bomb).loaded(directory);
    assertThat(loaded.findings())
        .extracting(Bad::placeAndCode)
        .containsExactly("shared/lists.yaml:1:4 P002");
  }

  @Test
  void refusesValuesNestedTooDeep() {
    var deep = "list: " + "[".repeat(100_000);
    var loaded = Midshire.asItIs().with("shared/lists.yaml", deep).loaded(directory);
    assertThat(loaded.findings())
        .extracting(Bad::placeAndCode)
        .containsExactly("shared/lists.yaml:1:38 P002");
  }

  @Test
  void readsWhatStandsBeforeAMistake() {
    var loaded =
        Midshire.asItIs()
            .with("shared/lists.yaml", "list: Bad Code\ntitle: x\n---\nlist: [\n")
            .loaded(directory);
    assertThat(loaded.findings())
        .extracting(Bad::placeAndCode)
        .contains("shared/lists.yaml:1:7 P008", "shared/lists.yaml:5:1 P002");
  }

  @Test
  void leavesOutOtherOverlaysAndFilesThatAreNoYaml() {
    var loaded =
        Midshire.asItIs()
            .with("overlays/elsewhere/force.yaml", "nonsense: true")
            .with("roads/README.md", "# Roads")
            .with("roads/.hidden.yaml", "nonsense: true")
            .loaded(directory);
    assertThat(loaded.findings()).isEmpty();
  }

  @Test
  void refusesWhatBelongsToOneForceInTheBase() {
    var midshire = Midshire.asItIs();
    var loaded =
        midshire
            .with(
                "roads/severity.extend.yaml",
                midshire.text("overlays/midshire/severity.extend.yaml"))
            .without("overlays/midshire/severity.extend.yaml")
            .loaded(directory);
    assertThat(loaded.findings())
        .extracting(Bad::placeAndCode)
        .containsExactly("roads/severity.extend.yaml:1:1 P003");
  }

  @Test
  void refusesADefinitionLaidOverOneOfTheBase() {
    var midshire = Midshire.asItIs();
    var loaded =
        midshire
            .with("overlays/midshire/values.yaml", midshire.text("roads/values.yaml"))
            .loaded(directory);
    assertThat(loaded.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "overlays/midshire/values.yaml:1:8 P009 found the value oldest-child a second time, first at roads/values.yaml:1:8; allowed: each code once; extend what is there, or give this a code of its own");
  }

  @Test
  void findsEverythingAtOnceInTheOrderOfThePlaces() {
    var loaded =
        Midshire.asItIs()
            .replacing("roads/values.yaml", "unit: years", "unit: 1")
            .replacing("roads/measures.yaml", "better: lower", "better: down")
            .replacing("roads/measures.yaml", "each: casualty", "each: casualty\ncolour: red")
            .replacing(
                "overlays/midshire/boards.yaml",
                "title: Programme board",
                "title: programme board.")
            .loaded(directory);
    assertThat(loaded.findings())
        .extracting(Bad::placeAndCode)
        .containsExactly(
            "overlays/midshire/boards.yaml:2:8 P013",
            "roads/measures.yaml:7:1 P004",
            "roads/measures.yaml:16:9 P006",
            "roads/values.yaml:3:7 P006");
  }

  @Test
  void readsNothingOutsideTheDirectory() throws IOException {
    var outside = Files.createDirectory(directory.resolve("outside"));
    Files.writeString(outside.resolve("lists.yaml"), "nonsense: true");
    var inside = Midshire.asItIs().in(directory.resolve("inside"));
    Files.createSymbolicLink(inside.resolve("roads/elsewhere"), outside);
    Files.createSymbolicLink(inside.resolve("roads/around"), inside);
    assertThat(PracticeLoader.load(inside, Optional.of(new Code("midshire"))).findings()).isEmpty();
  }

  @Test
  void refusesADamagedPlaceForAnAccidentalByte() {
    var loaded =
        Midshire.asItIs()
            .with("shared/lists.yaml", new byte[] {'l', 'i', 's', 't', ':', ' ', 0, 1, 2})
            .loaded(directory);
    assertThat(loaded.findings())
        .extracting(Bad::placeAndCode)
        .containsExactly("shared/lists.yaml:1:7 P002");
  }
}
