package org.invicta.engine.definition.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.RecordDefinition;

/** Where parties can be taken from: the roles of a record, and the fields of an item that hold one, which win. */
record PartySources(Map<Code, PartyKind> kinds, Optional<Code> one) {

  static PartySources of(RecordDefinition record, Optional<FieldKind.Group> group) {
    var kinds = new LinkedHashMap<Code, PartyKind>();
    record.parties().forEach(role -> kinds.put(role.code(), role.is()));
    group.stream()
        .flatMap(items -> items.fields().stream())
        .forEach(
            field -> {
              if (field.kind() instanceof FieldKind.Party(var is)) {
                kinds.put(field.code(), is);
              }
            });
    return new PartySources(kinds, group.map(FieldKind.Group::one));
  }

  /** A name without the item's own: {@code person} for {@code child.person}. */
  String plain(String name) {
    return one.map(item -> item + ".")
        .filter(name::startsWith)
        .map(item -> name.substring(item.length()))
        .orElse(name);
  }

  Optional<PartyKind> kind(String name) {
    return Optional.of(name)
        .filter(Code::isCode)
        .flatMap(code -> Optional.ofNullable(kinds.get(new Code(code))));
  }

  List<Code> codes() {
    return List.copyOf(kinds.keySet());
  }
}
