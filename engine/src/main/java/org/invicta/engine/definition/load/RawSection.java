package org.invicta.engine.definition.load;

import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.Place;
import org.invicta.engine.definition.yaml.Yaml;

/**
 * A section whose expressions are not read yet: they may name any field of the record, so all fields come first.
 *
 * @param when when it applies
 */
record RawSection(
    Place place, Code code, String title, Optional<Yaml.Scalar> when, List<RawField> fields) {
  RawSection {
    fields = List.copyOf(fields);
  }

  /**
   * A field whose expressions are not read yet.
   *
   * @param part its keys
   * @param kind what it holds; a group without its computed fields; text in place of a computed field
   * @param inner the fields of a group
   */
  record RawField(Place place, Code code, Part part, FieldKind kind, List<RawField> inner) {
    RawField {
      inner = List.copyOf(inner);
    }

    boolean computed() {
      return part.text("kind").equals("computed");
    }

    boolean group() {
      return kind instanceof FieldKind.Group;
    }
  }
}
