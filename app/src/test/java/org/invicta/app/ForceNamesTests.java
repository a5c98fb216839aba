package org.invicta.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A force lives in its overlay; code that names one has a policy hidden in it. */
class ForceNamesTests {

  private static final Path ROOT = Path.of(System.getProperty("invicta.root", ".."));
  private static final Path OVERLAYS = ROOT.resolve("practice").resolve("overlays");
  private static final Pattern NAMING_LINE =
      Pattern.compile(
          "(?m)^\\s*(?:force:|(?:- )?title:|- \\{code: [^,]+, title:)\\s*\"?([^\"\\n,}]+)");
  private static final Pattern STATISTICAL_CODE = Pattern.compile("gss: ([A-Z]\\d{8})");
  private static final Pattern ALIASES = Pattern.compile("aliases: \\[([^\\],]+)");

  @Test
  void noSourceFileNamesAForceOrItsDistricts() throws IOException {
    assumeTrue(Files.isDirectory(OVERLAYS), "skipped: there is no overlay in " + OVERLAYS);
    List<String> names = names();
    assertThat(names).isNotEmpty();
    var any = Pattern.compile("(?i)\\b(" + String.join("|", quoted(names)) + ")\\b");
    assertThat(sources().flatMap(file -> mentions(file, any))).isEmpty();
  }

  @Test
  void aNameInASourceFileIsFound() {
    var line = "String force = \"Borsetshire\"; // of E99000001";
    var found = Pattern.compile("(?i)\\b(borsetshire|E99000001)\\b").matcher(line).results();
    assertThat(found.map(MatchResult::group)).containsExactly("Borsetshire", "E99000001");
  }

  private static List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(OVERLAYS, 2)) {
      return files
          .filter(file -> file.endsWith("force.yaml"))
          .map(ForceNamesTests::text)
          .flatMap(
              text ->
                  Stream.of(NAMING_LINE, STATISTICAL_CODE, ALIASES)
                      .flatMap(pattern -> pattern.matcher(text).results()))
          .map(match -> match.group(1).strip())
          .distinct()
          .toList();
    }
  }

  private static Stream<Path> sources() throws IOException {
    var files = Stream.<Path>empty();
    for (String part : List.of("engine/src/main", "app/src/main")) {
      var root = ROOT.resolve(part);
      files = Stream.concat(files, Files.exists(root) ? Files.walk(root) : Stream.empty());
    }
    return files.filter(
        file -> Stream.of(".java", ".jte", ".sql", ".yaml").anyMatch(file.toString()::endsWith));
  }

  private static Stream<String> mentions(Path file, Pattern names) {
    var lines = text(file).lines().toList();
    return Stream.iterate(0, line -> line < lines.size(), line -> line + 1)
        .flatMap(
            line ->
                names
                    .matcher(lines.get(line))
                    .results()
                    .map(found -> ROOT.relativize(file) + ":" + (line + 1) + " " + found.group()));
  }

  private static List<String> quoted(List<String> names) {
    return names.stream().map(Pattern::quote).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
