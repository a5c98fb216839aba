package org.invicta.engine.definition.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.Section;
import org.invicta.engine.definition.load.RawSection.RawField;
import org.invicta.engine.expression.Scope;
import org.invicta.engine.expression.Type;

/**
 * Reads the expressions of a record's sections. A computed field may use the fields that are not computed and the computed ones
 * above it, so that none can depend on itself; conditions may use every field.
 */
final class CompileSections {
  private final List<RawSection> raw;
  private final Function<List<Section>, RecordDefinition> record;
  private final Formulas formulas;
  private final Map<RawField, FieldKind> kinds = new IdentityHashMap<>();

  /**
   * Prepares the sections of one record.
   *
   * @param raw the sections
   * @param record makes the record of its sections
   */
  CompileSections(
      List<RawSection> raw, Function<List<Section>, RecordDefinition> record, Formulas formulas) {
    this.raw = raw;
    this.record = record;
    this.formulas = formulas;
  }

  RecordDefinition compiled() {
    for (var field : all()) {
      if (!field.computed()) {
        kinds.put(field, field.kind());
      }
    }
    for (var field : all()) {
      if (field.group()) {
        kinds.put(field, groupWithComputed(field, scope()));
      }
    }
    for (var field : all()) {
      if (field.computed()) {
        computed(field, scope()).ifPresent(kind -> kinds.put(field, kind));
      }
    }
    var scope = scope();
    return record.apply(raw.stream().map(section -> section(section, scope)).toList());
  }

  private List<RawField> all() {
    return raw.stream().flatMap(section -> section.fields().stream()).toList();
  }

  /** The names of every field whose type is known by now. */
  private Scope scope() {
    return Scope.of(
        record.apply(
            raw.stream()
                .map(
                    section ->
                        new Section(
                            section.place(),
                            section.code(),
                            section.title(),
                            Optional.empty(),
                            section.fields().stream()
                                .flatMap(
                                    field -> kind(field).map(kind -> plain(field, kind)).stream())
                                .toList()))
                .toList()));
  }

  private Optional<FieldKind> kind(RawField field) {
    return Optional.ofNullable(kinds.get(field));
  }

  private FieldKind.Group groupWithComputed(RawField group, Scope record) {
    var code = ((FieldKind.Group) group.kind()).one();
    var fields = new ArrayList<Field>();
    for (var field : group.inner()) {
      if (!field.computed()) {
        fields.add(plain(field, field.kind()));
      }
    }
    var computed = new HashMap<RawField, FieldKind>();
    for (var field : group.inner()) {
      if (field.computed()) {
        computed(field, inGroup(record, new FieldKind.Group(code, fields)))
            .ifPresent(
                kind -> {
                  computed.put(field, kind);
                  fields.add(plain(field, kind));
                });
      }
    }
    return new FieldKind.Group(
        code,
        group.inner().stream()
            .filter(field -> !field.computed() || computed.containsKey(field))
            .map(field -> plain(field, computed.getOrDefault(field, field.kind())))
            .toList());
  }

  /** Within a group the fields of the item come first, then those of the record; the item itself goes by the group's one. */
  private static Scope inGroup(Scope record, FieldKind.Group group) {
    var item = new HashMap<String, Type>();
    group.fields().forEach(field -> item.put(field.code().value(), field.kind().type()));
    item.put(group.one().value(), new Type.Group(group));
    return record.and(Scope.of(item));
  }

  private Optional<FieldKind> computed(RawField field, Scope scope) {
    return field
        .part()
        .scalar("from")
        .flatMap(from -> formulas.any(from, scope))
        .map(from -> new FieldKind.Computed(from, from.type()));
  }

  private Section section(RawSection section, Scope scope) {
    return new Section(
        section.place(),
        section.code(),
        section.title(),
        section.when().flatMap(when -> formulas.condition(when, scope)),
        section.fields().stream()
            .flatMap(field -> kind(field).map(kind -> field(field, kind, scope)).stream())
            .toList());
  }

  private Field field(RawField raw, FieldKind kind, Scope scope) {
    var part = raw.part();
    return new Field(
        raw.place(),
        raw.code(),
        part.text("label"),
        part.text("hint"),
        kind instanceof FieldKind.Group group ? group(raw, group, scope) : kind,
        required(part, scope),
        part.scalar("when").flatMap(when -> formulas.condition(when, scope)),
        part.flag("index"),
        ReadSections.prefill(part));
  }

  private FieldKind group(RawField raw, FieldKind.Group group, Scope record) {
    var scope = inGroup(record, group);
    var fields = new ArrayList<Field>();
    for (var inner : raw.inner()) {
      group.fields().stream()
          .filter(field -> field.code().equals(inner.code()))
          .findFirst()
          .ifPresent(field -> fields.add(field(inner, field.kind(), scope)));
    }
    return new FieldKind.Group(group.one(), fields);
  }

  private Optional<Field.Requirement> required(Part part, Scope scope) {
    if (part.flag("required")) {
      return Optional.of(new Field.Requirement.Always());
    }
    return part.scalar("required")
        .flatMap(required -> formulas.condition(required, scope))
        .map(Field.Requirement.When::new);
  }

  private static Field plain(RawField raw, FieldKind kind) {
    var field = ReadSections.plain(raw);
    return new Field(
        field.place(),
        field.code(),
        field.label(),
        field.hint(),
        kind,
        Optional.empty(),
        Optional.empty(),
        field.indexed());
  }
}
