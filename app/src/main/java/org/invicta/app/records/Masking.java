package org.invicta.app.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.invicta.app.access.SignedIn;
import org.invicta.engine.definition.AccessDefinition;
import org.invicta.engine.definition.AccessDefinition.Restriction;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.expression.Value;
import org.springframework.stereotype.Component;

/**
 * Hides the fields of a record that fewer may see from everybody else. Whoever alone wrote a record up to
 * a version sees all that it says: a version made by a move or a change carries on what others wrote, and shows no more of it. The application asks
 * here before it shows a record, its history, differences between versions, or an answer of the API.
 */
@Component
public final class Masking {

  private final Practice practice;

  Masking(Practice practice) {
    this.practice = practice;
  }

  /**
   * What is hidden from somebody.
   *
   * @param hidden the fields ({@code section.field}, or {@code section} for all of it) with the words that people read instead
   */
  public record Mask(Map<String, String> hidden) {

    public Mask {
      hidden = Map.copyOf(hidden);
    }

    /** The record without what is hidden. */
    public Masked mask(Snapshot record) {
      var members = new LinkedHashMap<>(record.body().members());
      var found = new LinkedHashSet<String>();
      hidden.keySet().forEach(field -> remove(members, field, found));
      return found.isEmpty()
          ? new Masked(record, Map.of())
          : new Masked(record.saying(new Value.Group(members)), keep(hidden, found::contains));
    }

    /** Whether a field of a section is hidden. */
    public boolean hides(Code section, Code field) {
      return hidden.containsKey(section.value()) || hidden.containsKey(section + "." + field);
    }

    private static void remove(Map<String, Value> members, String field, Set<String> found) {
      var dot = field.indexOf('.');
      if (dot < 0) {
        if (members.remove(field) != null) {
          found.add(field);
        }
        return;
      }
      var section = field.substring(0, dot);
      if (members.get(section) instanceof Value.Group(var answers)) {
        var left = new LinkedHashMap<>(answers);
        if (left.remove(field.substring(dot + 1)) != null) {
          found.add(field);
          members.put(section, new Value.Group(left));
        }
      }
    }

    private static Map<String, String> keep(Map<String, String> all, Predicate<String> wanted) {
      var kept = new LinkedHashMap<String, String>();
      all.forEach(
          (field, words) -> {
            if (wanted.test(field)) {
              kept.put(field, words);
            }
          });
      return kept;
    }
  }

  /**
   * A record as somebody may see it.
   *
   * @param record without what is hidden
   * @param hidden the fields that were answered and are hidden, with the words to read instead
   */
  public record Masked(Snapshot record, Map<String, String> hidden) {
    public Masked {
      hidden = Map.copyOf(hidden);
    }
  }

  /** What records of a type hide from somebody who did not write them. */
  public Mask of(Code type, SignedIn officer) {
    var hidden = new LinkedHashMap<String, String>();
    for (Restriction restriction : restrictions(type)) {
      if (restriction.to().stream().noneMatch(officer::has)) {
        restriction.fields().forEach(field -> hidden.put(field, restriction.words()));
      }
    }
    return new Mask(hidden);
  }

  /** What a version of a record hides from somebody: nothing from whoever alone wrote it. */
  public Mask of(Snapshot record, SignedIn officer) {
    return record.isAllBy(officer.officer().value())
        ? new Mask(Map.of())
        : of(record.type(), officer);
  }

  /** A version of a record as somebody may see it. */
  public Masked mask(Snapshot record, SignedIn officer) {
    return of(record, officer).mask(record);
  }

  /**
   * All versions of a record as somebody may see them: what they wrote alone is shown there, so that differences never tell what
   * somebody else wrote.
   */
  public List<Masked> mask(List<Snapshot> history, SignedIn officer) {
    var masked = new ArrayList<Masked>();
    history.forEach(version -> masked.add(mask(version, officer)));
    return masked;
  }

  /**
   * What somebody writes who could not see all of the record: what was hidden from them stays as the latest version has it. Where nothing
   * was hidden, because nothing was answered, their answer is taken.
   *
   * @param body what they send
   * @param latest the latest version, whole
   */
  Value.Group kept(Value.Group body, Snapshot latest, SignedIn officer) {
    var members = new LinkedHashMap<>(body.members());
    of(latest, officer).hidden().keySet().forEach(field -> keep(members, field, latest));
    return new Value.Group(members);
  }

  private static void keep(Map<String, Value> members, String field, Snapshot latest) {
    var dot = field.indexOf('.');
    var section = dot < 0 ? field : field.substring(0, dot);
    var was = latest.body().members().get(section);
    if (dot < 0) {
      Optional.ofNullable(was).ifPresent(answered -> members.put(section, answered));
      return;
    }
    var name = field.substring(dot + 1);
    if (was instanceof Value.Group(var before) && before.get(name) instanceof Value answered) {
      var answers = new LinkedHashMap<String, Value>();
      if (members.get(section) instanceof Value.Group(var sent)) {
        answers.putAll(sent);
      }
      answers.put(name, answered);
      members.put(section, new Value.Group(answers));
    }
  }

  List<Restriction> restrictions(Code type) {
    return Optional.ofNullable(practice.processes().access().get(type))
        .map(AccessDefinition::restricted)
        .orElse(List.of());
  }
}
