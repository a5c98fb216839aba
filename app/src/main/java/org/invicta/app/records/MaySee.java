package org.invicta.app.records;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.invicta.app.access.Decision;
import org.invicta.app.access.SignedIn;
import org.invicta.engine.definition.AccessDefinition;
import org.invicta.engine.definition.AccessDefinition.Grant;
import org.invicta.engine.definition.AccessDefinition.Scope;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether somebody may see or change a record: decided here by the practice files, and by the database for itself, so that each stands
 * when the other is wrong.
 */
@Component
public final class MaySee {

  private static final String ASK =
      "If a child is in danger, you can open the record with a reason. Otherwise ask your supervisor.";

  private final Practice practice;
  private final JdbcClient jdbc;

  MaySee(Practice practice, JdbcClient jdbc) {
    this.practice = practice;
    this.jdbc = jdbc;
  }

  /** Where a record stands for whoever asks. */
  public sealed interface Sight {

    /** They see it. */
    record Seen(Code type) implements Sight {}

    /** It is there, and they may not see it. */
    record Hidden(Code type) implements Sight {}

    /** There is no such record. */
    record Nothing() implements Sight {}
  }

  /** What the database shows of a record to whoever asks; says nothing of what the record holds. */
  public Sight of(RecordId id) {
    return jdbc.sql(
            """
            select coalesce((select r.type from record r where r.id = :id), access.type_of(:id)) as type,
              exists (select from record r where r.id = :id) as seen
            """)
        .param("id", id.value())
        .query(
            (row, number) -> {
              var type = Optional.ofNullable(row.getString("type")).map(Code::new);
              if (type.isEmpty()) {
                return new Sight.Nothing();
              }
              return row.getBoolean("seen")
                  ? new Sight.Seen(type.get())
                  : new Sight.Hidden(type.get());
            })
        .single();
  }

  /** Whether somebody may read a record. */
  public Decision record(SignedIn officer, Snapshot record) {
    var definition = practice.definitionOf(record.type());
    if (definition.isOfficial()) {
      return Decision.allowed();
    }
    var ways = ways(record.id(), officer);
    return ways.contains("glass")
            || isGranted(access(record).map(AccessDefinition::reads), officer, ways)
        ? Decision.allowed()
        : Decision.refused("This record is for those who need to know.", ASK);
  }

  /** Whether somebody may change what a record says, outside of moves. */
  public Decision change(SignedIn officer, Snapshot record) {
    var access = access(record);
    if (access.isEmpty() && practice.definitionOf(record.type()).isOfficial()) {
      return Decision.allowed();
    }
    return isGranted(access.map(AccessDefinition::changes), officer, ways(record.id(), officer))
        ? Decision.allowed()
        : Decision.refused(
            "Your role does not change what this record says.",
            "Ask whoever holds the record to change it.");
  }

  private Optional<AccessDefinition> access(Snapshot record) {
    return Optional.ofNullable(practice.processes().access().get(record.type()));
  }

  private static boolean isGranted(
      Optional<List<Grant>> grants, SignedIn officer, Set<String> ways) {
    return grants.stream()
        .flatMap(List::stream)
        .filter(grant -> grant.roles().stream().anyMatch(officer::has))
        .anyMatch(grant -> reaches(grant.scope(), ways));
  }

  private static boolean reaches(Scope scope, Set<String> ways) {
    return switch (scope) {
      case FORCE -> true;
      case UNIT -> ways.contains("unit") || isOwn(ways);
      case OWN -> isOwn(ways);
    };
  }

  private static boolean isOwn(Set<String> ways) {
    return ways.contains("opened") || ways.contains("wrote") || ways.contains("holder");
  }

  private Set<String> ways(RecordId id, SignedIn officer) {
    return new HashSet<>(
        jdbc.sql(
                """
                select because from access.reach
                where record_id = :id and who in (:officer, :unit) and (until is null or until > statement_timestamp())
                """)
            .param("id", id.value())
            .param("officer", officer.officer().value())
            .param("unit", "unit:" + officer.unit())
            .query(String.class)
            .list());
  }
}
