package org.invicta.engine.definition.load;

import java.util.Optional;
import java.util.TreeMap;
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

  /** Adds a finding where a name does not exist, or is the name of a field that will not do. */
  void check(Yaml.Scalar name, Findings findings, Predicate<Type> fits, String allowed) {
    var type = types.get(name.text());
    if (type == null) {
      Catalogue.unknown(findings, name, "the field", types.navigableKeySet());
      return;
    }
    if (!fits.test(type)) {
      findings.add(
          name.place(),
          FindingCode.WRONG_TYPE,
          "the field " + name.text(),
          allowed,
          "name another field");
    }
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
