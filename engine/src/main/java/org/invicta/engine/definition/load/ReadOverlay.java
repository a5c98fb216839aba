package org.invicta.engine.definition.load;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.invicta.engine.definition.BoardDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.ForceDefinition;
import org.invicta.engine.definition.Practice.Officer;
import org.invicta.engine.definition.Practice.Post;

/** Reads what one force says of itself: its districts, posts, boards, and the names of its documents and plans. */
final class ReadOverlay {
  private final Findings findings;

  ReadOverlay(Findings findings) {
    this.findings = findings;
  }

  /** The force; a second one is a finding. */
  Optional<ForceDefinition> force(List<Document> documents) {
    documents.stream()
        .skip(1)
        .forEach(
            second ->
                findings.add(
                    second.part().placeOf("force"),
                    FindingCode.DUPLICATE_CODE,
                    "a second force",
                    "one force in an overlay",
                    "take one of the two out"));
    return documents.stream().findFirst().map(document -> force(document.part()));
  }

  private static ForceDefinition force(Part part) {
    return new ForceDefinition(
        part.place(),
        part.code("force"),
        part.text("title"),
        part.text("number"),
        part.parts("districts").stream().map(ReadOverlay::district).toList());
  }

  private static ForceDefinition.District district(Part part) {
    var ages = new TreeMap<LocalDate, NavigableMap<String, Integer>>();
    part.part("ages")
        .ifPresent(
            dates ->
                dates
                    .mapping()
                    .entries()
                    .forEach(
                        entry ->
                            Part.toDay(entry.key())
                                .ifPresent(day -> ages.put(day, residents(dates, entry.key())))));
    return new ForceDefinition.District(
        part.code("code"), part.text("title"), part.text("gss"), part.texts("aliases"), ages);
  }

  private static NavigableMap<String, Integer> residents(Part dates, String date) {
    var residents = new TreeMap<String, Integer>();
    dates
        .part(date)
        .ifPresent(
            bands ->
                bands
                    .mapping()
                    .entries()
                    .forEach(band -> residents.put(band.key(), bands.whole(band.key(), 0))));
    return residents;
  }

  Map<Code, Post> posts(List<Document> documents) {
    var posts = new LinkedHashMap<Code, Post>();
    for (var document : documents) {
      for (var post : document.part().parts("posts")) {
        posts.putIfAbsent(post.code("code"), new Post(post.code("code"), post.text("title")));
      }
    }
    return posts;
  }

  /** The officers of a demonstration, in the order of the file. */
  List<Officer> officers(List<Document> documents) {
    return documents.stream()
        .flatMap(document -> document.part().parts("officers").stream())
        .map(
            officer ->
                new Officer(
                    officer.code("code"),
                    officer.text("name"),
                    officer.codes("posts"),
                    Set.copyOf(officer.codes("roles")),
                    officer.text("unit"),
                    officer.text("about")))
        .toList();
  }

  /** Titles by what they are titles of, then by code. */
  Map<String, Map<Code, String>> titles(List<Document> titles, List<Document> documents) {
    var all = new LinkedHashMap<String, Map<Code, String>>();
    for (var kind : List.of("plan", "measure-alias", "document")) {
      all.put(kind, new LinkedHashMap<>());
    }
    titles.forEach(
        document -> add(all, document.part().text("titles"), document.part().parts("of")));
    documents.forEach(document -> add(all, "document", document.part().parts("documents")));
    return all;
  }

  private static void add(Map<String, Map<Code, String>> all, String kind, List<Part> items) {
    var titles = all.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
    items.forEach(item -> titles.putIfAbsent(item.code("code"), item.text("title")));
  }

  /** The measure behind each name that stands for one. */
  Map<Code, Code> aliasedMeasures(List<Document> titles) {
    var measures = new LinkedHashMap<Code, Code>();
    for (var document : titles) {
      for (var item : document.part().parts("of")) {
        item.codeIfAny("measure").ifPresent(measure -> measures.put(item.code("code"), measure));
      }
    }
    return measures;
  }

  Map<Code, BoardDefinition> boards(List<Document> documents) {
    var boards = new LinkedHashMap<Code, BoardDefinition>();
    documents.forEach(
        document -> boards.putIfAbsent(document.part().code("board"), board(document.part())));
    documents.forEach(document -> checkReports(document.part(), boards));
    return boards;
  }

  private static BoardDefinition board(Part part) {
    return new BoardDefinition(
        part.place(),
        part.code("board"),
        part.text("title"),
        part.text("purpose"),
        part.code("chair"),
        part.codeIfAny("reports-to"),
        part.codes("strategies"),
        part.codes("measures"),
        part.textIfAny("updates-every").flatMap(ReadMeasures::period),
        part.text("source"));
  }

  /** Boards that report to each other in a ring would answer to nobody. */
  private void checkReports(Part part, Map<Code, BoardDefinition> boards) {
    var seen = new LinkedHashSet<Code>();
    var next = Optional.of(part.code("board"));
    while (next.isPresent() && seen.add(next.get())) {
      next = Optional.ofNullable(boards.get(next.get())).flatMap(BoardDefinition::reportsTo);
    }
    if (next.filter(part.code("board")::equals).isPresent()) {
      findings.add(
          part.placeOf("reports-to"),
          FindingCode.UNKNOWN_REFERENCE,
          "boards that report to each other: "
              + String.join(", ", seen.stream().map(Code::value).toList()),
          "boards that report to one above them",
          "take reports-to out of one of them");
    }
  }
}
