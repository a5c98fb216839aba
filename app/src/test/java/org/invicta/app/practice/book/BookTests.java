package org.invicta.app.practice.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.invicta.engine.definition.load.PracticeLoader;
import org.junit.jupiter.api.Test;

/** The book of the practice files of this project. */
class BookTests {
  private static final Path PRACTICE =
      Path.of(System.getProperty("invicta.root", "..")).resolve("practice");
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");
  private static final Map<String, String> FILES = files();

  @Test
  void everyPageIsReachedFromTheContents() {
    var contents = page(Book.CONTENTS);
    assertThat(FILES.keySet())
        .filteredOn(file -> file.endsWith(".html") && !file.equals(Book.CONTENTS))
        .hasSizeGreaterThan(8)
        .allSatisfy(file -> assertThat(contents).contains("href=\"" + file + "\""));
  }

  @Test
  void everyLinkLeadsSomewhere() {
    FILES.forEach(
        (file, text) ->
            LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("https://"))
                .forEach(link -> assertLeadsSomewhere(file, link)));
  }

  private static void assertLeadsSomewhere(String from, String link) {
    var parts = link.split("#", -1);
    var file = parts[0].isEmpty() ? from : parts[0];
    assertThat(FILES).as(link + " on " + from).containsKey(file);
    if (parts.length > 1) {
      assertThat(page(file)).as(link + " on " + from).contains("id=\"" + parts[1] + "\"");
    }
  }

  @Test
  void everyPageHasALanguageATitleOneHeadingAndNoScript() {
    FILES.forEach(
        (file, text) -> {
          if (file.endsWith(".html")) {
            assertThat(text)
                .as(file)
                .startsWith("<!doctype html>")
                .contains("lang=\"en-GB\"", "<title>", "<main id=\"main\">");
            assertThat(text.split("<h1>", -1)).as(file).hasSize(2);
            assertThat(text).as(file).doesNotContain("<script").doesNotContain("style=\"");
          }
        });
  }

  @Test
  void aRecordTellsItsFieldsAndItsStatesAreDrawn() {
    assertThat(page("area-roads.html"))
        .contains(
            "Road collision", "Casualties: each casualty", "A whole number from 0 to 130 years")
        .contains("<svg", "role=\"img\"", "Make final: from Provisional to Final")
        .contains("href=\"lists.html#casualty-severity\"");
  }

  @Test
  void aMeasureTellsItsClausesInWords() {
    assertThat(page("area-roads.html"))
        .contains("How many children aged 0 to 15 were killed or seriously injured on the road?")
        .contains("the casualty’s age is between 0 and 15")
        .contains("the casualty’s severity is Killed or Seriously injured");
  }

  @Test
  void worksItsExamples() {
    assertThat(page("area-roads.html"))
        .contains("A 15-year-old seriously injured passenger is counted", "1 counted");
  }

  @Test
  void aReviewShowsWhatItsPartsAddUpTo() {
    var reviews =
        FILES.values().stream()
            .filter(page -> page.contains("Total as stated"))
            .collect(Collectors.joining());
    assertThat(reviews)
        .contains("<td>62</td>", "<td>61</td>", "The parts and the stated total differ by 1.");
  }

  private static String page(String file) {
    return Optional.ofNullable(FILES.get(file)).orElse("");
  }

  private static Map<String, String> files() {
    var overlay = PracticeLoader.overlays(PRACTICE).stream().findFirst();
    var practice = PracticeLoader.load(PRACTICE, overlay).practice().orElseThrow();
    return new Book(PRACTICE, practice).files();
  }
}
