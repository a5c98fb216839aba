package org.invicta.engine.definition.load;

import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.yaml.Yaml;
import org.invicta.engine.expression.Scope;
import org.invicta.engine.expression.Type;

/** The names by which other definitions know the fields of a record and of one of its groups. */
final class FieldNames {
  private final TreeMap<String, Type> types = new TreeMap<>();

  private FieldNames() {}

  /** The fields and parties of a record. */
  static FieldNames of(RecordDefinition record) {
    var names = new FieldNames();
    var scope = Scope.of(record);
    scope.names().forEach(name -> scope.type(name).ifPresent(type -> names.types.put(name, type)));
    return names;
  }

  /** These and the fields of an item of a group, as {@code one.field}. */
  FieldNames with(FieldKind.Group group) {
    group
        .fields()
        .forEach(field -> types.put(group.one() + "." + field.code().value(), field.kind().type()));
    return this;
  }

  boolean has(String name) {
    return types.containsKey(name);
  }

  /** Every name, and these. */
  Set<String> and(Set<String> others) {
    var all = new TreeSet<>(others);
    all.addAll(types.keySet());
    return all;
  }

  /** Adds a finding where a name does not exist, or is the name of a field that will not do; answers whether it will do. */
  boolean check(Yaml.Scalar name, Findings findings, Predicate<Type> fits, String allowed) {
    var type = types.get(name.text());
    if (type == null) {
      Catalogue.unknown(findings, name, "the field", types.navigableKeySet());
      return false;
    }
    if (!fits.test(type)) {
      findings.add(
          name.place(),
          FindingCode.WRONG_TYPE,
          "the field " + name.text(),
          allowed,
          "name another field");
      return false;
    }
    return true;
  }

  /** A field as {@code section.field}; other names, such as those of parties, as they are. */
  static String whole(RecordDefinition record, String name) {
    return record
        .field(name)
        .map(located -> located.section().code() + "." + located.field().code())
        .orElse(name);
  }

  /** The group that a field ({@code section.field}) holds. */
  static Optional<FieldKind.Group> groupAt(RecordDefinition record, String name) {
    return record
        .field(name)
        .map(located -> located.field().kind())
        .filter(FieldKind.Group.class::isInstance)
        .map(FieldKind.Group.class::cast);
  }

  /** The group of a record whose items go by this name. */
  static Optional<FieldKind.Group> group(RecordDefinition record, Code one) {
    return groups(record).filter(group -> group.one().equals(one)).findFirst();
  }

  /** Every group of a record. */
  static java.util.stream.Stream<FieldKind.Group> groups(RecordDefinition record) {
    return record.groups().map(located -> (FieldKind.Group) located.field().kind());
  }
}
