package org.invicta.app.records.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.app.web.AnswerRow;
import org.invicta.app.web.Table;

/**
 * A record as its page shows it.
 *
 * @param id the record
 * @param type what kind of record it is, in words
 * @param title the heading
 * @param state the words of its state
 * @param version the version shown
 * @param newest whether that is the newest
 * @param knownOn the day the page is asked about; blank for now
 * @param about the key facts
 * @param people who and what takes part
 * @param steps the states of its lifecycle
 * @param parts what it says, by section
 * @param doing what can be done now
 * @param notNow what cannot be done now, and why
 * @param waiting what waits for somebody's agreement
 * @param undo the words of the move that can be taken back
 * @param related the records it came from and those made from it
 * @param changes its history, the newest first
 */
public record RecordView(
    String id,
    String type,
    String title,
    String state,
    int version,
    boolean newest,
    String knownOn,
    List<AnswerRow> about,
    List<AnswerRow> people,
    List<Step> steps,
    List<Part> parts,
    List<Doing> doing,
    List<NotNow> notNow,
    List<Waiting> waiting,
    Optional<String> undo,
    List<Related> related,
    List<Change> changes) {

  /** A state the record passes through: where it is now, and where it was. */
  public record Step(String label, boolean now, boolean been) {}

  /** A section with its answers and its repeated groups; where it can be changed, if it can. */
  public record Part(String title, String change, List<AnswerRow> rows, List<Table> groups) {}

  /**
   * A move.
   *
   * @param href where its form is; empty when it asks for nothing
   */
  public record Doing(String code, String label, String href) {}

  /** A move that cannot be made now. */
  public record NotNow(String label, String why, String todo) {}

  /** A move that was asked for. */
  public record Waiting(
      String request, String label, String by, String at, String reason, List<AnswerRow> rows) {}

  /** Another record. */
  public record Related(String words, String title, String href) {}

  /** A version in the history; differences without rows for the first. */
  public record Change(int version, String recorded, String by, String reason, Table differences) {}

  public RecordView {
    about = List.copyOf(about);
    people = List.copyOf(people);
    steps = List.copyOf(steps);
    parts = List.copyOf(parts);
    doing = List.copyOf(doing);
    notNow = List.copyOf(notNow);
    waiting = List.copyOf(waiting);
    related = List.copyOf(related);
    changes = List.copyOf(changes);
  }

  /** Where the record is. */
  public String href() {
    return "/records/" + id;
  }

  /** The numbers of all versions, for comparing. */
  public List<Integer> versions() {
    var versions = new ArrayList<Integer>();
    changes.forEach(change -> versions.add(change.version()));
    return versions.reversed();
  }
}
