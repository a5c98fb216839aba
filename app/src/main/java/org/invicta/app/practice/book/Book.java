package org.invicta.app.practice.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.invicta.engine.definition.ForceDefinition;
import org.invicta.engine.definition.Place;
import org.invicta.engine.definition.Practice;

/** The practice book: every definition in plain English, as static pages that need no server and no script. */
public final class Book {
  static final String CONTENTS = "index.html";
  private static final String STYLE = "/practice-book/book.css";

  private final Path directory;
  private final Practice practice;
  private final List<Page> pages = new ArrayList<>();

  /**
   * A book.
   *
   * @param directory the practice directory, for the READMEs
   * @param practice the definitions
   */
  public Book(Path directory, Practice practice) {
    this.directory = directory;
    this.practice = practice;
  }

  /** The text of each file of the book, by its name. */
  public Map<String, String> files() {
    pages.clear();
    areas().forEach(this::area);
    practice
        .strategies()
        .values()
        .forEach(
            strategy ->
                add(
                    "strategy-" + strategy.code() + ".html",
                    strategy.title(),
                    new StrategyChapter(practice, strategy).html()));
    add("desks.html", "Desks", new DeskChapter(practice).html());
    add("boards.html", "Boards", new BoardChapter(practice).html());
    add("values.html", "Numbers of law and policy", ValueChapter.html(practice.values().values()));
    add("calendars.html", "Calendars", CalendarChapter.html(practice.processes().calendars()));
    add("lists.html", "Lists to choose from", ListChapter.html(practice.codeLists().values()));
    var files = new LinkedHashMap<String, String>();
    files.put(CONTENTS, contents().html(title()));
    pages.forEach(page -> files.put(page.file(), page.html(title())));
    files.put("book.css", style());
    return files;
  }

  private void add(String file, String title, List<Html> inner) {
    if (!inner.isEmpty()) {
      pages.add(new Page(file, title, inner));
    }
  }

  private String title() {
    return "Practice book"
        + practice.force().map(ForceDefinition::title).map(force -> ": " + force).orElse("");
  }

  private Page contents() {
    var parts = new ArrayList<Html>(readme(directory));
    parts.add(Html.of("h2", "Contents"));
    parts.add(
        Html.of(
                "nav",
                Html.of(
                    "ul",
                    pages.stream()
                        .map(page -> Html.of("li", Html.link(page.file(), page.title())))
                        .toList()))
            .with("aria-label", "Contents"));
    return new Page(CONTENTS, title(), parts);
  }

  /** What each area defines, by the folder it stands in. */
  private Map<String, List<Html>> areas() {
    var areas = new TreeMap<String, List<Html>>();
    practice
        .records()
        .values()
        .forEach(
            record -> in(areas, record.place()).add(new RecordChapter(practice, record).html()));
    practice
        .processes()
        .decisions()
        .values()
        .forEach(
            decision ->
                in(areas, decision.place()).add(new DecisionChapter(practice, decision).html()));
    practice
        .measures()
        .values()
        .forEach(
            measure ->
                in(areas, measure.place()).add(new MeasureChapter(practice, measure).html()));
    return areas;
  }

  private static List<Html> in(Map<String, List<Html>> areas, Place place) {
    var folder = place.file().contains("/") ? place.file().replaceFirst("/[^/]*$", "") : "";
    return areas.computeIfAbsent(folder, _ -> new ArrayList<>());
  }

  private void area(String folder, List<Html> chapters) {
    var inner = new ArrayList<Html>(readme(directory.resolve(folder)));
    inner.addAll(chapters);
    var name = folder.isEmpty() ? "practice" : folder.replace('/', '-');
    var title = readmeTitle(directory.resolve(folder));
    add(
        "area-" + name + ".html",
        title.isEmpty() ? Said.sentence(name).replace(".", "") : title,
        inner);
  }

  private static List<Html> readme(Path folder) {
    return Markdown.read(readmeText(folder));
  }

  private static String readmeTitle(Path folder) {
    return readmeText(folder)
        .lines()
        .filter(line -> line.startsWith("# "))
        .findFirst()
        .map(line -> line.substring(2).strip())
        .orElse("");
  }

  private static String readmeText(Path folder) {
    var file = folder.resolve("README.md");
    try {
      return Files.isRegularFile(file) ? Files.readString(file) : "";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String style() {
    try (var in = Book.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException("The style of the book is missing from the application");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
