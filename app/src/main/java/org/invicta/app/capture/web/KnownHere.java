package org.invicta.app.capture.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.invicta.app.capture.form.Entries;
import org.invicta.app.capture.form.FieldViews;
import org.invicta.app.capture.form.KnownOfficers;
import org.invicta.app.capture.form.Picking;
import org.invicta.app.capture.form.Picking.Candidate;
import org.invicta.app.records.PartyBook;
import org.invicta.app.web.PlainWords;
import org.invicta.engine.definition.PartyKind;

/** What the store knows, for one form. */
final class KnownHere implements FieldViews.Known {

  /** How many are offered at most. */
  static final int MOST = 10;

  private final PartyBook book;
  private final Attachments attachments;
  private final KnownOfficers officers;
  private final String draft;
  private final List<UUID> inRecord;

  /**
   * @param inRecord who takes part in the record already, offered first
   */
  KnownHere(
      PartyBook book,
      Attachments attachments,
      KnownOfficers officers,
      String draft,
      List<UUID> inRecord) {
    this.book = book;
    this.attachments = attachments;
    this.officers = officers;
    this.draft = draft;
    this.inRecord = List.copyOf(inRecord);
  }

  @Override
  public Picking picking(String input, PartyKind is, Entries entries) {
    return picking(input, is, entries, false);
  }

  Picking picking(String input, PartyKind is, Entries entries, boolean several) {
    var looked = entries.one(input + ".find");
    var chosen = named(ids(entries.all(input)));
    var found =
        looked.isBlank()
            ? is == PartyKind.PERSON ? named(inRecord) : List.<Candidate>of()
            : search(is, looked, FormDates.day(input + ".born", entries));
    return new Picking(
        is,
        looked,
        !looked.isBlank(),
        found.stream().filter(one -> !chosen.contains(one)).toList(),
        chosen,
        several);
  }

  private List<Candidate> search(PartyKind is, String looked, Optional<java.time.LocalDate> born) {
    var known =
        is == PartyKind.PERSON ? book.people(looked, born, MOST) : book.titled(is, looked, MOST);
    return known.stream().map(KnownHere::candidate).toList();
  }

  /** People that a name and date of birth may mean. */
  List<Candidate> people(String name, Optional<java.time.LocalDate> born) {
    return search(PartyKind.PERSON, name, born);
  }

  /** Those whose name begins with these words. */
  List<Candidate> look(PartyKind is, String words) {
    return search(is, words, Optional.empty());
  }

  List<Candidate> named(List<UUID> ids) {
    var names = book.names(ids);
    var candidates = new ArrayList<Candidate>();
    for (var id : ids) {
      Optional.ofNullable(names.get(id)).map(KnownHere::candidate).ifPresent(candidates::add);
    }
    return candidates;
  }

  static List<UUID> ids(List<String> texts) {
    return texts.stream().flatMap(KnownHere::id).distinct().toList();
  }

  private static Stream<UUID> id(String text) {
    try {
      return Stream.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Stream.empty();
    }
  }

  private static Candidate candidate(PartyBook.Known known) {
    var about = known.about();
    var words =
        about.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
            ? "Born " + PlainWords.day(java.time.LocalDate.parse(about))
            : about;
    return new Candidate(known.id().toString(), known.title(), words);
  }

  @Override
  public String file(String id) {
    return attachments.name(id);
  }

  @Override
  public String fileHref(String id) {
    return "/drafts/" + draft + "/files/" + id;
  }

  @Override
  public KnownOfficers officers() {
    return officers;
  }
}
