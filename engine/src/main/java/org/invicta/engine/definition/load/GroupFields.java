package org.invicta.engine.definition.load;

import java.util.Map;
import java.util.TreeMap;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.expression.Type;

/** The fields of the items that an expression gives, and whether another group has them too. */
final class GroupFields {
  private GroupFields() {}

  /** The fields by code; none where the type is not that of items. */
  static Map<String, FieldKind> of(Type type) {
    var fields = new TreeMap<String, FieldKind>();
    var item = type instanceof Type.Many(var one) ? one : type;
    if (item instanceof Type.Group(var group)) {
      group.fields().stream()
          .filter(field -> !(field.kind() instanceof FieldKind.Computed))
          .forEach(field -> fields.put(field.code().value(), field.kind()));
    }
    return fields;
  }

  /** Whether the group holds a field of this code and the same type. */
  static boolean fits(String code, Map<String, FieldKind> from, FieldKind group) {
    var kind = from.get(code);
    return kind != null
        && group instanceof FieldKind.Group(var _, var fields)
        && fields.stream()
            .anyMatch(
                field ->
                    field.code().value().equals(code) && field.kind().type().equals(kind.type()));
  }
}
