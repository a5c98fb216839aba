package org.invicta.app.worklist.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.invicta.app.access.SignedIn;
import org.invicta.engine.definition.AccessDefinition;
import org.invicta.engine.definition.AccessDefinition.Scope;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;

/**
 * The items of desks that somebody may see, as a table in SQL. The database keeps everything else from them anyway; saying it here
 * as well lets an index find what is theirs.
 *
 * @param sql the table, in round brackets
 * @param params what its parameters hold
 */
record Reader(String sql, Map<String, Object> params) {
  private static final String OFFICIAL = "official";

  Reader {
    params = Map.copyOf(params);
  }

  /** How far somebody sees records of a type; empty for not at all. */
  static Optional<Scope> scope(Practice practice, RecordDefinition type, SignedIn officer) {
    var access = practice.processes().access().get(type.code());
    if (access == null) {
      return type.marking().equals(OFFICIAL) ? Optional.of(Scope.FORCE) : Optional.empty();
    }
    return access.reads().stream()
        .filter(grant -> grant.roles().stream().anyMatch(officer.roles()::contains))
        .map(AccessDefinition.Grant::scope)
        .reduce((one, other) -> one.compareTo(other) >= 0 ? one : other);
  }

  /** The items of a type that somebody may see. */
  static Reader of(Practice practice, Code type, SignedIn officer) {
    var scope = scope(practice, practice.definitionOf(type), officer);
    if (scope.isEmpty()) {
      return new Reader("(select * from desk_item where false)", Map.of());
    }
    if (scope.get() == Scope.FORCE) {
      return new Reader("desk_item", Map.of());
    }
    var arms = new ArrayList<String>();
    var params = new HashMap<String, Object>();
    if (scope.get() == Scope.UNIT && !officer.unit().isBlank()) {
      arms.add("select * from desk_item where unit = :myUnit");
      params.put("myUnit", officer.unit());
    }
    arms.add("select * from desk_item where holder = :me");
    arms.add("select * from desk_item where opened_by = :me");
    arms.add(
        """
        select * from desk_item where record_id in (
          select record_id from access.reach where who = :me and because in ('opened', 'wrote', 'holder'))""");
    params.put("me", officer.officer().value());
    return new Reader("(" + String.join(" union ", arms) + ")", params);
  }
}
