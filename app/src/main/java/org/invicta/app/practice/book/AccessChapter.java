package org.invicta.app.practice.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.app.practice.book.Tables.Term;
import org.invicta.engine.definition.AccessDefinition;
import org.invicta.engine.definition.AccessDefinition.Grant;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;

/** Tells who may open, read and change a kind of record, and what fewer may see. */
final class AccessChapter {
  private AccessChapter() {}

  static List<Html> html(Practice practice, RecordDefinition record) {
    return Optional.ofNullable(practice.processes().access().get(record.code())).stream()
        .flatMap(access -> html(record, access).stream())
        .toList();
  }

  private static List<Html> html(RecordDefinition record, AccessDefinition access) {
    var parts = new ArrayList<Html>();
    parts.add(Html.of("h3", "Who may see and do what"));
    parts.add(Tables.terms(List.of(Term.of("Opened by", FieldWords.roles(access.opens())))));
    parts.add(grants(record, access));
    if (!access.restricted().isEmpty()) {
      parts.add(restricted(record, access));
    }
    return parts;
  }

  private static Html grants(RecordDefinition record, AccessDefinition access) {
    var rows = new ArrayList<List<?>>();
    access.reads().forEach(grant -> rows.add(row(grant, "Read")));
    access.changes().forEach(grant -> rows.add(row(grant, "Change what it says")));
    return Tables.table("Who may see: " + record.title(), List.of("Roles", "May", "How far"), rows);
  }

  private static List<?> row(Grant grant, String may) {
    return List.of(
        Said.sentence(FieldWords.roles(grant.roles())).replaceFirst("\\.$", ""),
        may,
        far(grant.scope()));
  }

  private static String far(AccessDefinition.Scope scope) {
    return switch (scope) {
      case OWN -> "Records they opened, hold, moved on or are named in";
      case UNIT -> "Records of their unit, and their own";
      case FORCE -> "Every record of the force";
    };
  }

  private static Html restricted(RecordDefinition record, AccessDefinition access) {
    var fields = new FieldWords(record);
    return Tables.table(
        "What fewer may see: " + record.title(),
        List.of("What", "Seen by", "Others read"),
        access.restricted().stream()
            .<List<?>>map(
                one ->
                    List.of(
                        fields.of(one.fields()),
                        FieldWords.roles(one.to()) + ", and whoever wrote it",
                        one.words()))
            .toList());
  }
}
