package org.invicta.app.records;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.invicta.app.records.ViewPlan.Planned;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The views of the schema {@code practice}, generated from the definitions when the application starts. Views of a definition that
 * has changed are made anew, all or none, while nobody else makes them.
 */
@Component
@DependsOnDatabaseInitialization
public final class TypedViews implements SmartInitializingSingleton {

  private final Practice practice;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  TypedViews(Practice practice, DataSource dataSource, InstantSource clock) {
    this.practice = practice;
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    this.clock = clock;
  }

  /**
   * The views of a record type: first that of the records, then one for each repeated group.
   *
   * @throws IllegalArgumentException when there is no such type
   */
  public List<TypedView> of(Code type) {
    return ViewPlan.of(practice.definitionOf(type)).stream().map(Planned::view).toList();
  }

  @Override
  public void afterSingletonsInstantiated() {
    create();
  }

  /** Makes the views and indexes that are missing or no longer as the definitions say. */
  void create() {
    if (!outdated().isEmpty()) {
      transaction.executeWithoutResult(
          _ -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('typed views', 0))::text")
                .query(String.class)
                .single();
            outdated().forEach(this::create);
          });
    }
  }

  private Map<Code, ViewSql> outdated() {
    var made =
        jdbc.sql("select type, fingerprint from typed_view")
            .query((row, number) -> new Made(row.getString(1), row.getString(2)))
            .list();
    var there = Set.copyOf(made);
    var outdated = new HashMap<Code, ViewSql>();
    practice
        .records()
        .forEach(
            (code, definition) -> {
              var sql = ViewSql.of(definition);
              if (!there.contains(new Made(code.value(), sql.fingerprint()))) {
                outdated.put(code, sql);
              }
            });
    return outdated;
  }

  private void create(Code type, ViewSql sql) {
    drop("drop view if exists practice.%s cascade", "views", type, Set.of());
    drop("drop index if exists %s", "indexes", type, sql.indexes().keySet());
    sql.views().values().forEach(this::execute);
    // the views ask with the rights of whoever asks them, so people see in them what they may see
    // of records
    sql.views()
        .keySet()
        .forEach(
            view ->
                execute(
                    "grant select on practice.%s to invicta_app"
                        .formatted(ViewNames.quoted(view))));
    sql.indexes().values().forEach(this::execute);
    jdbc.sql(
            """
            insert into typed_view (type, fingerprint, views, indexes, made_at)
            values (:type, :fingerprint, :views, :indexes, :now)
            on conflict (type) do update
            set fingerprint = excluded.fingerprint, views = excluded.views, indexes = excluded.indexes,
              made_at = excluded.made_at
            """)
        .param("type", type.value())
        .param("fingerprint", sql.fingerprint())
        .param("views", sql.views().keySet().toArray(String[]::new))
        .param("indexes", sql.indexes().keySet().toArray(String[]::new))
        .param("now", Versions.utc(clock.instant()))
        .update();
  }

  private void drop(String statement, String what, Code type, Set<String> wanted) {
    jdbc
        .sql("select unnest(%s) from typed_view where type = :type".formatted(what))
        .param("type", type.value())
        .query(String.class)
        .list()
        .stream()
        .filter(name -> !wanted.contains(name))
        .forEach(name -> execute(statement.formatted(ViewNames.quoted(name))));
  }

  private void execute(String sql) {
    jdbc.sql(sql).update();
  }

  private record Made(String type, String fingerprint) {}
}
