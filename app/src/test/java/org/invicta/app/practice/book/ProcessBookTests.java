package org.invicta.app.practice.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.load.PracticeLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The book of a record with rules, of its moves and what follows from them, and of who may see it. */
class ProcessBookTests {
  private static final String RECORD =
      """
      record: visit
      version: 1
      title: Visit
      plural: Visits
      why: {practice: A guide}
      marking: official-sensitive
      retain: welfare
      pages: true
      parties:
        child: {is: person, label: Child, at-most: 1, says: {names: [who.name], born: who.born}}
        school: {is: organisation, label: School, at-most: 1}
      sections:
        - who:
            title: Who was visited
            fields:
              - name: {kind: text, label: Name, prefill: last}
              - born: {kind: date, label: Date of birth}
        - seen:
            title: The visit
            fields:
              - seen-at: {kind: instant, label: Arrived at, prefill: now}
              - left-at: {kind: instant, label: Left at}
              - seen-by: {kind: text, label: Seen by}
              - calls:
                  kind: group
                  label: Calls
                  one: call
                  fields:
                    - called-at: {kind: instant, label: Called at}
                    - said: {kind: text, label: What was said}
      rules:
        - left-after: {words: Nobody leaves before they arrive, condition: 'left-at >= seen-at', field: left-at, todo: Correct one of the times.}
      """;
  private static final String LIFECYCLE =
      """
      lifecycle: visit
      of: visit
      states:
        - open: {label: Open}
        - closed: {label: Closed, end: true}
      moves:
        - phone:
            label: Record a call
            from: [open]
            adds: seen.calls
            must:
              - after: {words: A call is made after the arrival, condition: 'call.called-at >= seen-at', field: call.called-at, todo: Correct the time.}
        - close: {label: Close, from: [open], to: closed, by: [supervisor], asks: [left-at], not-by: [opened, phone, seen-by], approval: {by: [review-officer], people: 2}, reasoned: true, undone: link-life}
        - read: {label: Read by the school, from: [closed], by: [partner]}
      then:
        - again: {on: [close], when: 'left-at is known', create: visit, each: seen.calls, sets: {who.name: name, seen.seen-by: '"Nobody yet"'}, parties: {child: child}, route: {by: school, child: child, role: school, none: visit}}
      shares:
        - to-school: {on: [close], to: school, basis: An act, shows: [name], expires: link-life, receipt: read, subject: You have a message}
      """;
  private static final String OTHERS =
      """
      access: visit
      opens: [officer]
      reads:
        - {roles: [referral-unit], scope: force}
        - {roles: [officer], scope: own}
      restricted:
        - {fields: [seen, who.born], to: [referral-unit], words: Kept for those who decide}
      """;
  private static final String DESK =
      """
      desk: visits
      title: Visits
      about: Every visit that is open.
      of: visit
      roles: [supervisor]
      states: [open]
      lanes: true
      columns: [who, name, next-clock]
      order: next-clock
      """;
  private static final String VALUES =
      """
      value: link-life
      title: How long a link can be opened
      type: duration
      holds:
        - {from: 2020-01-01, is: P3D, source: A guide}
      """;

  @TempDir private Path directory;

  private Map<String, String> files = Map.of();

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(directory.resolve("care"));
    Files.writeString(directory.resolve("care/visit.record.yaml"), RECORD);
    Files.writeString(directory.resolve("care/visit.lifecycle.yaml"), LIFECYCLE);
    Files.writeString(directory.resolve("care/access.yaml"), OTHERS);
    Files.writeString(directory.resolve("care/desks.yaml"), DESK);
    Files.writeString(directory.resolve("care/values.yaml"), VALUES);
    var loaded = PracticeLoader.load(directory, Optional.empty());
    assertThat(loaded.findings()).isEmpty();
    files = new Book(directory, loaded.practice().orElseThrow()).files();
  }

  @Test
  void tellsTheRulesOfARecordAndWhatItSaysOfPeople() {
    assertThat(page("area-care.html"))
        .contains("What must hold", "Nobody leaves before they arrive", "Correct one of the times.")
        .contains("one section a page", "<td>Name, Date of birth</td>")
        .contains("Filled in with the time now.");
  }

  @Test
  void tellsWhatMovesAskWhoMayNotMakeThemAndWhoAgrees() {
    assertThat(page("area-care.html"))
        .contains("<dt>Adds one item to</dt><dd>Calls</dd>", "A call is made after the arrival")
        .contains("<dt>Asks for</dt><dd>Left at</dd>")
        .contains(
            "whoever opened the record; whoever made the move “Record a call”; whoever is named in “Seen by”")
        .contains("two other people have agreed: review officer")
        .contains("within: <a href=\"values.html#link-life\">");
  }

  @Test
  void tellsWhatFollowsAndWhatPartnersAreShown() {
    assertThat(page("area-care.html"))
        .contains("What follows", "“Close”", "Name: from “Name”", "Seen by: “Nobody yet”")
        .contains("Every school where the child is enrolled on the day")
        .contains("<dt>Shows only</dt><dd>Name</dd>", "Read by the school");
  }

  @Test
  void tellsWhoMaySeeIt() {
    assertThat(page("area-care.html"))
        .contains(
            "Records they opened, hold, moved on or are named in", "Every record of the force")
        .contains("all of The visit, Date of birth", "Kept for those who decide");
  }

  @Test
  void tellsTheDesks() {
    assertThat(page("desks.html"))
        .contains(
            "Every visit that is open.", "a lane for each state", "Who, Name, Next time limit");
  }

  private String page(String file) {
    return Optional.ofNullable(files.get(file)).orElse("");
  }
}
