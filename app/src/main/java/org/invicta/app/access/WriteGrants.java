package org.invicta.app.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.invicta.app.store.OwnerStore;
import org.invicta.engine.definition.AccessDefinition;
import org.invicta.engine.definition.AccessDefinition.Scope;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * Tells the database at the start what the practice files grant. A type without a file of access is open to everybody signed in when it is
 * official, and to nobody otherwise.
 */
@Component
@DependsOnDatabaseInitialization
final class WriteGrants implements SmartInitializingSingleton {

  private static final String EVERYBODY = "*";

  private final Practice practice;
  private final OwnerStore owner;

  WriteGrants(Practice practice, OwnerStore owner) {
    this.practice = practice;
    this.owner = owner;
  }

  private record Grant(String type, String kind, String role, String scope) {}

  @Override
  public void afterSingletonsInstantiated() {
    var grants =
        practice.records().values().stream()
            .flatMap(
                type ->
                    of(type, Optional.ofNullable(practice.processes().access().get(type.code())))
                        .stream())
            .distinct()
            .toList();
    owner
        .transaction()
        .executeWithoutResult(
            _ -> {
              owner.jdbc().sql("lock table access.grant_ in share row exclusive mode").update();
              owner.jdbc().sql("delete from access.grant_").update();
              write(grants);
            });
  }

  private void write(List<Grant> grants) {
    owner
        .jdbc()
        .sql(
            """
            insert into access.grant_ (type, kind, role, scope)
            select * from unnest(:types::text[], :kinds::text[], :roles::text[], :scopes::text[])
            """)
        .param("types", grants.stream().map(Grant::type).toArray(String[]::new))
        .param("kinds", grants.stream().map(Grant::kind).toArray(String[]::new))
        .param("roles", grants.stream().map(Grant::role).toArray(String[]::new))
        .param("scopes", grants.stream().map(Grant::scope).toArray(String[]::new))
        .update();
  }

  private static List<Grant> of(RecordDefinition type, Optional<AccessDefinition> access) {
    var grants = new ArrayList<Grant>();
    var code = type.code().value();
    for (var kind : List.of("open", "read", "change")) {
      grants.add(new Grant(code, kind, DatabaseSessions.SYSTEM.value(), word(Scope.FORCE)));
    }
    var isOfficial = type.isOfficial();
    if (isOfficial) {
      grants.add(new Grant(code, "read", EVERYBODY, word(Scope.FORCE)));
    }
    if (isOfficial && access.isEmpty()) {
      grants.add(new Grant(code, "open", EVERYBODY, word(Scope.FORCE)));
      grants.add(new Grant(code, "change", EVERYBODY, word(Scope.FORCE)));
    }
    access.ifPresent(
        found -> {
          found.opens().forEach(role -> grants.add(grant(code, "open", role, Scope.FORCE)));
          add(grants, code, "read", found.reads());
          add(grants, code, "change", found.changes());
        });
    return grants;
  }

  private static void add(
      List<Grant> grants, String type, String kind, List<AccessDefinition.Grant> granted) {
    for (var one : granted) {
      one.roles().forEach(role -> grants.add(grant(type, kind, role, one.scope())));
    }
  }

  private static Grant grant(String type, String kind, Code role, Scope scope) {
    return new Grant(type, kind, role.value(), word(scope));
  }

  private static String word(Scope scope) {
    return scope.name().toLowerCase(Locale.ROOT);
  }
}
