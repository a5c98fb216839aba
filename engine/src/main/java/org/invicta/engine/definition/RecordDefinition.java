package org.invicta.engine.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one kind of record holds.
 *
 * <p>A body is a JSON object: a member for each section, holding a member for each field; repeated groups are arrays of objects.
 * Expressions and views name a field by its own code where that is unique in the record, otherwise by {@code section.field}.
 *
 * @param place where it is defined
 * @param code the record type
 * @param version the version of the definition, from 1
 * @param area the area of practice, such as {@code roads}
 * @param title what one such record is called
 * @param plural what several are called
 * @param why the law, inspection finding or policy that asks for it, by kind
 * @param marking the protective marking
 * @param retain the retention class
 * @param occurred the field that says when the thing happened; empty when the record has no such field
 * @param parties the roles in which people, places and organisations take part
 * @param sections its sections, in order
 * @param rules what must hold across its fields
 * @param pages whether each section is filled in on a page of its own
 * @param counts the fields that are filled in by counting other records about the same person
 */
public record RecordDefinition(
    Place place,
    Code code,
    int version,
    String area,
    String title,
    String plural,
    Map<String, String> why,
    String marking,
    String retain,
    Optional<Code> occurred,
    List<PartyRole> parties,
    List<Section> sections,
    List<Rule> rules,
    boolean pages,
    List<Counting> counts) {

  /** A record that counts nothing. */
  public RecordDefinition(
      Place place,
      Code code,
      int version,
      String area,
      String title,
      String plural,
      Map<String, String> why,
      String marking,
      String retain,
      Optional<Code> occurred,
      List<PartyRole> parties,
      List<Section> sections,
      List<Rule> rules,
      boolean pages) {
    this(
        place, code, version, area, title, plural, why, marking, retain, occurred, parties,
        sections, rules, pages, List.of());
  }

  /** A record without rules, filled in on one page. */
  public RecordDefinition(
      Place place,
      Code code,
      int version,
      String area,
      String title,
      String plural,
      Map<String, String> why,
      String marking,
      String retain,
      Optional<Code> occurred,
      List<PartyRole> parties,
      List<Section> sections) {
    this(
        place, code, version, area, title, plural, why, marking, retain, occurred, parties,
        sections, List.of(), false);
  }

  /**
   * A role in which a party takes part.
   *
   * @param code its code
   * @param label the words people see
   * @param is what kind of party
   * @param least how many at least
   * @param most how many at most; {@link Integer#MAX_VALUE} when there is no limit
   * @param says the fields ({@code section.field}) in which the record says who the person is; empty for other kinds
   */
  public record PartyRole(
      Code code, String label, PartyKind is, int least, int most, Optional<Says> says) {

    /** A role of which the record itself says nothing. */
    public PartyRole(Code code, String label, PartyKind is, int least, int most) {
      this(code, label, is, least, most, Optional.empty());
    }

    /** The same role where it cannot be left empty. */
    public PartyRole needed() {
      return new PartyRole(code, label, is, Math.max(1, least), most, says);
    }
  }

  /**
   * The fields that say who a person is. A person entered through them who is not chosen from those known is a new person.
   *
   * @param names the fields of the name, given name first, family name last
   * @param born the date of birth
   * @param address the address, as text
   */
  public record Says(List<String> names, Optional<String> born, Optional<String> address) {
    public Says {
      names = List.copyOf(names);
    }
  }

  public RecordDefinition {
    why = Map.copyOf(why);
    parties = List.copyOf(parties);
    sections = List.copyOf(sections);
    rules = List.copyOf(rules);
    counts = List.copyOf(counts);
  }

  /** Whether everybody signed in may read such records; anything else is for those who need to know. */
  public boolean isOfficial() {
    return marking.equals("official");
  }

  /** Whether a field ({@code section.field}) is filled in by counting, never typed. */
  public boolean isCounted(String field) {
    return counts.stream().anyMatch(one -> one.field().equals(field));
  }

  /** Every field outside repeated groups, with its section. */
  public Stream<Located> fields() {
    return sections.stream()
        .flatMap(section -> section.fields().stream().map(field -> new Located(section, field)));
  }

  /** The repeated groups, with their section. */
  public Stream<Located> groups() {
    return fields().filter(located -> located.field().kind() instanceof FieldKind.Group);
  }

  /** A field by its code, when exactly one section has it, or by {@code section.field}. */
  public Optional<Located> field(String name) {
    var dot = name.indexOf('.');
    var found = new ArrayList<Located>(1);
    for (var section : sections) {
      if (dot < 0 || isBefore(dot, name, section)) {
        for (var field : section.fields()) {
          if (dot < 0 ? field.code().value().equals(name) : isBehind(dot, name, field)) {
            found.add(new Located(section, field));
          }
        }
      }
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static boolean isBefore(int dot, String name, Section section) {
    var code = section.code().value();
    return code.length() == dot && name.startsWith(code);
  }

  private static boolean isBehind(int dot, String name, Field field) {
    var code = field.code().value();
    return name.length() == dot + 1 + code.length() && name.endsWith(code);
  }

  /** A field and the section it stands in. */
  public record Located(Section section, Field field) {}
}
