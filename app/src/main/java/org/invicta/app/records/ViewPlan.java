package org.invicta.app.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.invicta.app.records.TypedView.Column;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.RecordDefinition.Located;

/** Which views a definition gives, and where in a body each column is found. */
final class ViewPlan {

  private ViewPlan() {}

  /** A view and the JSON path of its rows: the body itself, or the items of a group. */
  record Planned(TypedView view, String rows, List<Source> sources) {}

  /** A column, the members of the body that lead to it, and whether the store keeps an index on it. */
  record Source(Column column, List<String> members, boolean indexed) {}

  static List<Planned> of(RecordDefinition definition) {
    var plans = new ArrayList<Planned>();
    plans.add(ofRecord(definition));
    definition.groups().forEach(located -> plans.add(ofGroup(definition, located)));
    return plans;
  }

  private static Planned ofRecord(RecordDefinition definition) {
    var taken = new HashSet<>(TypedView.COMMON);
    var sources = new ArrayList<Source>();
    definition
        .fields()
        .filter(located -> isStored(located.field()))
        .forEach(located -> sources.add(source(definition, located, taken)));
    var view =
        new TypedView(
            ViewNames.of(definition.code().value()),
            definition.code(),
            Optional.empty(),
            columns(sources));
    return new Planned(view, "$", sources);
  }

  private static Source source(RecordDefinition definition, Located located, Set<String> taken) {
    var section = located.section().code().value();
    var code = located.field().code().value();
    var isUnique = definition.field(code).isPresent();
    var name = isUnique ? ViewNames.of(code) : ViewNames.of(section, code);
    if (!taken.add(name)) {
      name = free(ViewNames.of(section, code), taken);
    }
    return new Source(
        new Column(name, isUnique ? code : section + "." + code, located.field().kind().type()),
        List.of(section, code),
        located.field().indexed());
  }

  private static Planned ofGroup(RecordDefinition definition, Located located) {
    var group = (FieldKind.Group) located.field().kind();
    var one = group.one().value();
    var taken = new HashSet<>(TypedView.COMMON);
    taken.add(TypedView.ITEM);
    var sources = new ArrayList<Source>();
    for (Field field : group.fields()) {
      if (isStored(field)) {
        var code = field.code().value();
        var name =
            taken.add(ViewNames.of(code))
                ? ViewNames.of(code)
                : free(ViewNames.of(one, code), taken);
        sources.add(
            new Source(
                new Column(name, one + "." + code, field.kind().type()), List.of(code), false));
      }
    }
    var view =
        new TypedView(
            ViewNames.of(definition.code().value(), "", one),
            definition.code(),
            Optional.of(group.one()),
            columns(sources));
    var rows = "$.\"%s\".\"%s\"[*]".formatted(located.section().code(), located.field().code());
    return new Planned(view, rows, sources);
  }

  /** A name that is still free, made so by a number where it must be. */
  private static String free(String wanted, Set<String> taken) {
    var name = wanted;
    for (int number = 2; !taken.add(name); number++) {
      name = ViewNames.of(wanted, String.valueOf(number));
    }
    return name;
  }

  private static boolean isStored(Field field) {
    return !(field.kind() instanceof FieldKind.Group || field.kind() instanceof FieldKind.Computed);
  }

  private static List<Column> columns(List<Source> sources) {
    return sources.stream().map(Source::column).toList();
  }
}
