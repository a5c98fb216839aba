package org.invicta.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.invicta.app.access.Knocking.Route;
import org.invicta.app.store.FreshDatabase;
import org.invicta.app.store.OwnerStore;
import org.invicta.engine.definition.AccessDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.Practice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route whose answer depends on the type of a record, for every type with rules of access, by role and by relation to the record.
 *
 * <p>{@code access-kinds.csv} says of each route what it takes: to read the record, to change it, to open one of its type, or nothing.
 * {@code access-types.csv} says who that is, by type and relation. A route or a type that they do not list fails the test.
 * {@code -Dinvicta.access-types=FOLDER} writes down what happens instead, to be read and put in place by a person.
 */
@FreshDatabase
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"invicta.practice=${invicta.root:..}/practice", "invicta.demonstration=true"})
class TypeMatrixTests {

  private static final String NOTHING = "nothing";

  /** The route that stands for all that take the same. */
  private static final Map<String, String> STANDING =
      Map.of(
          "GET,/records/{id}", "read",
          "GET,/records/{id}/change/{section}", "change",
          "GET,/new/{type}", "open");

  private final Knocking knocking;
  private final Practice practice;
  private final JdbcClient owner;
  private final List<SignedIn> officers;
  private final Map<String, Set<SignedIn>> letIn = new LinkedHashMap<>();

  TypeMatrixTests(
      @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
      @LocalServerPort int port,
      @Autowired DemonstrationOfficers officers,
      @Autowired Practice practice,
      @Autowired OwnerStore owner) {
    this.knocking = new Knocking(port, routes);
    this.practice = practice;
    this.owner = owner.jdbc();
    this.officers = oneForEach(officers.all().stream().map(one -> one.officer()).toList());
  }

  @Test
  void everyRouteOfEveryTypeLetsInWhomTheMatrixSaysAndNobodyElse() throws IOException {
    var routes =
        knocking.routes().stream()
            .filter(Route::isOfType)
            // one for a type that is sent to partners, whoever may read the whole force:
            // AccessMatrixTests knocks at it
            .filter(route -> !path(route).startsWith("GET,/ledger/"))
            .toList();
    var write = System.getProperty("invicta.access-types", "");
    if (!write.isEmpty()) {
      types().forEach(type -> knock(type, routes, (route, officer) -> true));
      write(Path.of(write), routes);
      return;
    }
    var kinds = read("access-kinds.csv", 2);
    var who = read("access-types.csv", 3);
    assertThat(kinds.keySet())
        .as("routes of access-kinds.csv and those there are")
        .containsExactlyInAnyOrderElementsOf(
            routes.stream().map(TypeMatrixTests::path).collect(Collectors.toSet()));
    assertThat(who.keySet().stream().map(key -> key.split(",")[0]).collect(Collectors.toSet()))
        .as("types of access-types.csv and those there are")
        .containsExactlyInAnyOrderElementsOf(types().stream().map(Code::value).toList());
    var wrong = new ArrayList<String>();
    for (var type : types()) {
      var told = new HashSet<String>();
      var knocks =
          knock(
              type,
              routes,
              (route, officer) ->
                  STANDING.containsKey(path(route))
                      || !expected(type, route, kinds, who).letsIn(officer)
                      || told.add(route.key()));
      knocks.forEach(
          (knock, in) -> {
            if (expected(type, knock.route(), kinds, who).letsIn(knock.officer()) != in) {
              wrong.add(
                  "%s %s: %s %s"
                      .formatted(
                          type,
                          knock.route().key(),
                          knock.officer().roles(),
                          in ? "are let in" : "are refused"));
            }
          });
    }
    assertThat(wrong).isEmpty();
  }

  /** An officer before a route. */
  private record Knock(Route route, SignedIn officer) {}

  /** Who is let in; {@code *} is everybody. */
  private record Expected(Set<String> roles) {
    boolean letsIn(SignedIn officer) {
      return roles.contains("*")
          || officer.roles().stream().anyMatch(role -> roles.contains(role.value()));
    }
  }

  private static Expected expected(
      Code type, Route route, Map<String, String> kinds, Map<String, String> who) {
    var kind = Objects.requireNonNull(kinds.get(path(route)));
    if (kind.equals(NOTHING)) {
      return new Expected(Set.of("*"));
    }
    var row = type + "," + kind + "," + route.relation();
    return new Expected(Set.of(Objects.requireNonNull(who.get(row), row).split(" ")));
  }

  /** The concern is in {@code access-matrix.csv}, with every other route. */
  private List<Code> types() {
    return practice.processes().access().keySet().stream()
        .filter(type -> !type.value().equals("concern"))
        .sorted()
        .toList();
  }

  /** Who holds the same of the roles that rules of access name meets the same: one knocks for all of them. */
  private List<SignedIn> oneForEach(List<SignedIn> all) {
    var named = new HashSet<Code>();
    for (var access : practice.processes().access().values()) {
      named.addAll(access.opens());
      access.reads().forEach(grant -> named.addAll(grant.roles()));
      access.changes().forEach(grant -> named.addAll(grant.roles()));
      access.restricted().stream().map(AccessDefinition.Restriction::to).forEach(named::addAll);
    }
    var found = new LinkedHashMap<Set<Code>, SignedIn>();
    for (var officer : all) {
      var roles = new HashSet<>(officer.roles());
      roles.retainAll(named);
      found.putIfAbsent(roles, officer);
    }
    return List.copyOf(found.values());
  }

  /**
   * Who is let in to the routes of a type. Of whom the matrix lets in, one knocks at routes that take the same as another; of whom it keeps
   * out, everybody knocks everywhere.
   */
  private Map<Knock, Boolean> knock(
      Code type, List<Route> routes, BiPredicate<Route, SignedIn> knocks) {
    var met = new LinkedHashMap<Knock, Boolean>();
    for (var officer : officers) {
      var records = new LinkedHashMap<String, UUID>();
      records.put(Knocking.NONE, UUID.randomUUID());
      records.put("own", record(type, officer.officer().value(), "Another unit"));
      records.put("unit", record(type, "somebody", officer.unit()));
      records.put("other", record(type, "somebody", "Another unit"));
      for (var route : routes) {
        if (knocks.test(route, officer)) {
          var record = Objects.requireNonNull(records.get(route.relation()));
          var in = knocking.isLetIn(route, officer, type.value(), record);
          met.put(new Knock(route, officer), in);
          if (in) {
            letIn.computeIfAbsent(type + " " + route.key(), _ -> new HashSet<>()).add(officer);
          }
        }
      }
    }
    return met;
  }

  private Set<SignedIn> letIn(Code type, Route route) {
    return letIn.getOrDefault(type + " " + route.key(), Set.of());
  }

  private static String path(Route route) {
    return route.method() + "," + route.pattern();
  }

  /** The rows of a file: what they are about, so many cells, and what they say of it. */
  private static Map<String, String> read(String file, int cells) throws IOException {
    var path = Path.of(System.getProperty("invicta.root", ".."), "app/src/test/resources", file);
    var rows = new LinkedHashMap<String, String>();
    for (var line : Files.readAllLines(path).stream().skip(1).toList()) {
      var all = line.split(",");
      rows.put(String.join(",", Arrays.copyOf(all, cells)), all[all.length - 1]);
    }
    return rows;
  }

  /** Writes what a person has to judge: routes by whom they let in, each kind named by the route that stands for it. */
  private void write(Path folder, List<Route> routes) throws IOException {
    var kinds = new TreeMap<String, String>();
    var who = new TreeSet<String>();
    for (var route : routes) {
      var same =
          routes.stream()
              .filter(other -> STANDING.containsKey(path(other)))
              .filter(other -> other.relation().equals(route.relation()))
              .filter(
                  other ->
                      types().stream()
                          .allMatch(type -> letIn(type, other).equals(letIn(type, route))))
              .findFirst();
      var all = types().stream().allMatch(type -> letIn(type, route).size() == officers.size());
      kinds.merge(
          path(route),
          all
              ? NOTHING
              : same.map(other -> Objects.requireNonNull(STANDING.get(path(other))))
                  .orElse("unlike"),
          (one, other) -> one.equals(other) ? one : one + "|" + other);
      for (var type : types()) {
        Optional.ofNullable(STANDING.get(path(route)))
            .ifPresent(
                kind ->
                    who.add(
                        type
                            + ","
                            + kind
                            + ","
                            + route.relation()
                            + ","
                            + roles(letIn(type, route))));
      }
    }
    var routeRows = new ArrayList<>(List.of("method,route,takes"));
    kinds.forEach((path, kind) -> routeRows.add(path + "," + kind));
    var typeRows = new ArrayList<>(List.of("type,takes,relation,roles"));
    typeRows.addAll(who);
    Files.write(folder.resolve("access-kinds.csv"), routeRows);
    Files.write(folder.resolve("access-types.csv"), typeRows);
  }

  private String roles(Set<SignedIn> in) {
    var refused =
        officers.stream()
            .filter(officer -> !in.contains(officer))
            .flatMap(officer -> officer.roles().stream())
            .collect(Collectors.toSet());
    var roles =
        in.stream()
            .flatMap(officer -> officer.roles().stream())
            .filter(role -> !refused.contains(role))
            .map(Code::value)
            .collect(Collectors.toCollection(TreeSet::new));
    return roles.isEmpty() ? Knocking.NONE : String.join(" ", roles);
  }

  private UUID record(Code type, String by, String unit) {
    var id = UUID.randomUUID();
    var state =
        practice.lifecycles().values().stream()
            .filter(lifecycle -> lifecycle.of().equals(type))
            .findFirst()
            .map(LifecycleDefinition::start)
            .map(Code::value)
            .orElse("recorded");
    owner
        .sql(
            """
            with head as (
              insert into record (id, type, version, state, digest, hash, opened_at, changed_at)
              values (:id, :type, 1, :state, sha256('a'), sha256('b'), now(), now()) returning id
            ), version as (
              insert into record_version (record_id, version, type, definition_version, state, body, true_from, recorded_at,
                recorded_by, through, reason, previous_hash, hash)
              select id, 1, :type, 1, :state, '{}', now(), now(), :by, 'page', '', '', sha256('b') from head
            )
            insert into work (record_id, version, unit, opened_by, changed_at) select id, 1, :unit, :by, now() from head
            """)
        .param("id", id)
        .param("type", type.value())
        .param("state", state)
        .param("by", by)
        .param("unit", unit)
        .update();
    return id;
  }
}
