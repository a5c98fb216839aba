package org.invicta.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.invicta.app.access.Knocking.Route;
import org.invicta.app.store.FreshDatabase;
import org.invicta.app.store.OwnerStore;
import org.invicta.engine.definition.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route and operation, for every role of the demonstration and for visitors, and for records of one's own, of one's unit and of
 * another: what {@code access-matrix.csv} says is what happens, and a route that it does not list fails the test.
 *
 * <p>A row is a method, a route, the relation to the record in it ({@code -} when it names none), what a visitor meets, and who is let in:
 * {@code *} for everybody signed in, {@code -} for nobody, or roles. Whoever is let in may still be told that what they sent is wrong.
 * {@code -Dinvicta.access-matrix=FILE} writes down what happens instead, to be read and put in place by a person.
 */
@FreshDatabase
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"invicta.practice=${invicta.root:..}/practice", "invicta.demonstration=true"})
class AccessMatrixTests {

  private static final Code CONCERN = new Code("concern");
  private static final Pattern ROW = Pattern.compile("([A-Z]+,.+,[a-z-]+),([^,]+),([^,]+)");

  private final Knocking knocking;
  private final List<SignedIn> officers;
  private final JdbcClient owner;
  private final Map<String, UUID> records = new LinkedHashMap<>();

  AccessMatrixTests(
      @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
      @LocalServerPort int port,
      @Autowired DemonstrationOfficers officers,
      @Autowired OwnerStore owner) {
    this.knocking = new Knocking(port, routes);
    this.officers = officers.all().stream().map(one -> one.officer()).toList();
    this.owner = owner.jdbc();
  }

  /** What somebody meets: whoever holds one of the roles is let in, and nobody else. */
  private record Expected(String visitor, Set<String> roles) {

    boolean letsIn(SignedIn officer) {
      return roles.contains("*")
          || officer.roles().stream().anyMatch(role -> roles.contains(role.value()));
    }

    @Override
    public String toString() {
      return visitor + "," + (roles.isEmpty() ? Knocking.NONE : String.join(" ", roles));
    }
  }

  @BeforeEach
  void aRecordForEachOfficerAndRelation() {
    for (var officer : officers) {
      for (var relation : Knocking.RELATIONS) {
        records.put(
            officer.officer() + " " + relation,
            record(
                relation.equals("own") ? officer.officer().value() : "somebody",
                relation.equals("unit") ? officer.unit() : "Another unit"));
      }
    }
  }

  @Test
  void everyRouteLetsInWhomTheMatrixSaysAndNobodyElse() throws IOException {
    var write = System.getProperty("invicta.access-matrix", "");
    if (!write.isEmpty()) {
      Files.write(Path.of(write), observed());
      return;
    }
    var matrix = matrix();
    var routesThere = knocking.routes();
    assertThat(matrix.keySet())
        .as("routes of access-matrix.csv and those there are")
        .containsExactlyInAnyOrderElementsOf(routesThere.stream().map(Route::key).toList());
    var wrong = new ArrayList<String>();
    for (var route : routesThere) {
      var expected = Objects.requireNonNull(matrix.get(route.key()));
      var met = visitor(route);
      if (!met.equals(expected.visitor())) {
        wrong.add(route.key() + ": a visitor meets " + met);
      }
      for (var officer : officers) {
        if (isLetIn(route, officer) != expected.letsIn(officer)) {
          wrong.add(
              route.key()
                  + ": "
                  + officer.roles()
                  + " of "
                  + officer.unit()
                  + (expected.letsIn(officer) ? " are refused" : " are let in"));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private List<String> observed() {
    var lines = new ArrayList<String>();
    lines.add("method,route,relation,visitor,roles");
    for (var route : knocking.routes()) {
      var in = officers.stream().filter(officer -> isLetIn(route, officer)).toList();
      var out = officers.stream().filter(officer -> !in.contains(officer)).toList();
      var refused = out.stream().flatMap(one -> one.roles().stream()).collect(Collectors.toSet());
      var roles =
          out.isEmpty()
              ? Set.of("*")
              : in.stream()
                  .flatMap(one -> one.roles().stream())
                  .filter(role -> !refused.contains(role))
                  .map(Code::value)
                  .collect(Collectors.toCollection(TreeSet::new));
      lines.add(route.key() + "," + new Expected(visitor(route), roles));
    }
    return lines;
  }

  private static Map<String, Expected> matrix() throws IOException {
    var file =
        Path.of(
            System.getProperty("invicta.root", ".."), "app/src/test/resources/access-matrix.csv");
    return Files.readAllLines(file).stream()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(AccessMatrixTests::cells)
        .collect(
            Collectors.toMap(
                cells -> cells.group(1),
                cells -> new Expected(cells.group(2), roles(cells.group(3)))));
  }

  /** A route may have commas in it; what stands behind it has none. */
  private static MatchResult cells(String line) {
    var matcher = ROW.matcher(line);
    assertThat(matcher.matches()).as(line).isTrue();
    return matcher.toMatchResult();
  }

  private static Set<String> roles(String cell) {
    return cell.equals(Knocking.NONE)
        ? Set.of()
        : Arrays.stream(cell.split(" ")).collect(Collectors.toCollection(TreeSet::new));
  }

  private String visitor(Route route) {
    return knocking.visitor(route, CONCERN.value(), record(route, officers.getFirst()));
  }

  private boolean isLetIn(Route route, SignedIn officer) {
    return knocking.isLetIn(route, officer, CONCERN.value(), record(route, officer));
  }

  private UUID record(Route route, SignedIn officer) {
    return route.relation().equals(Knocking.NONE)
        ? UUID.randomUUID()
        : Objects.requireNonNull(records.get(officer.officer() + " " + route.relation()));
  }

  private UUID record(String by, String unit) {
    var id = UUID.randomUUID();
    owner
        .sql(
            """
            with head as (
              insert into record (id, type, version, state, digest, hash, opened_at, changed_at)
              values (:id, 'concern', 1, 'draft', sha256('a'), sha256('b'), now(), now()) returning id
            ), version as (
              insert into record_version (record_id, version, type, definition_version, state, body, true_from, recorded_at,
                recorded_by, through, reason, previous_hash, hash)
              select id, 1, 'concern', 1, 'draft', '{}', now(), now(), :by, 'page', '', '', sha256('b') from head
            )
            insert into work (record_id, version, unit, opened_by, changed_at) select id, 1, :unit, :by, now() from head
            """)
        .param("id", id)
        .param("by", by)
        .param("unit", unit)
        .update();
    return id;
  }
}
