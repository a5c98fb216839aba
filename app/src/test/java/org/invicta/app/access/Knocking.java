package org.invicta.app.access;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.invicta.browser.Visitor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Knocks at every route there is, as officers and as a visitor, and says who is let in. */
final class Knocking {

  static final List<String> RELATIONS = List.of("own", "unit", "other");
  static final String NONE = "-";

  private final String address;
  private final RequestMappingHandlerMapping mappings;
  private final Map<String, Visitor> signedIn = new LinkedHashMap<>();
  private final Map<Visitor, String> tokens = new LinkedHashMap<>();

  Knocking(int port, RequestMappingHandlerMapping mappings) {
    this.address = "http://127.0.0.1:" + port;
    this.mappings = mappings;
  }

  /** A method and a path, and how whoever asks stands to the record in it. */
  record Route(String method, String pattern, String relation) {

    String key() {
      return method + "," + pattern + "," + relation;
    }

    /** Whether the answer depends on the type of a record. */
    boolean isOfType() {
      return !relation.equals(NONE) || pattern.contains("{type}");
    }
  }

  /** Every route, once for each relation where there is a record in it. */
  List<Route> routes() {
    var found = new TreeMap<String, Route>();
    mappings
        .getHandlerMethods()
        .keySet()
        .forEach(
            info -> {
              var methods =
                  info.getMethodsCondition().getMethods().stream()
                      .map(RequestMethod::name)
                      .toList();
              for (var pattern : info.getPatternValues()) {
                for (var method : methods.isEmpty() ? List.of("GET") : methods) {
                  relations(pattern)
                      .map(relation -> new Route(method, pattern, relation))
                      .forEach(
                          route ->
                              found.put(pattern + " " + method + " " + route.relation(), route));
                }
              }
            });
    return List.copyOf(found.values());
  }

  private static Stream<String> relations(String pattern) {
    return pattern.startsWith("/records/{id}")
            || (pattern.startsWith("/api/") && pattern.contains("{id}"))
        ? RELATIONS.stream()
        : Stream.of(NONE);
  }

  /** What a visitor meets who has not signed in. */
  String visitor(Route route, String type, UUID record) {
    var answer = send(new Visitor(address), route, type, record, "");
    return switch (answer.statusCode()) {
      case 401 -> "401";
      case 403 -> "403";
      case 302 ->
          answer.headers().firstValue("Location").orElse("").contains("/sign-in")
              ? "sign-in"
              : "open";
      default -> "open";
    };
  }

  /** Whether an officer is let in to a route of a record, or of records of a type. */
  boolean isLetIn(Route route, SignedIn officer, String type, UUID record) {
    var visitor =
        route.pattern().equals("/sign-out")
            ? signIn(officer)
            : signedIn.computeIfAbsent(officer.officer().value(), _ -> signIn(officer));
    var answer = send(visitor, route, type, record, token(visitor));
    var location = answer.headers().firstValue("Location").orElse("");
    return answer.statusCode() != 403
        && answer.statusCode() != 401
        && !location.contains("/break-glass")
        && !(location.contains("/sign-in") && !route.pattern().equals("/sign-out"));
  }

  private Visitor signIn(SignedIn officer) {
    var visitor = new Visitor(address).signedInAs(officer.officer().value());
    visitor.post(
        "/purpose",
        Map.of("purpose", "protect-child", "next", "/", "_csrf", visitor.formToken("/purpose")));
    return visitor;
  }

  private String token(Visitor visitor) {
    return tokens.computeIfAbsent(visitor, one -> one.formToken("/purpose"));
  }

  private static HttpResponse<String> send(
      Visitor visitor, Route route, String type, UUID record, String token) {
    var request =
        visitor.request(
            path(route, type, record), "X-CSRF-TOKEN", token.isEmpty() ? "none" : token);
    var program = route.pattern().startsWith("/api/");
    return visitor.send(
        route.method().equals("GET")
            ? request.GET()
            : request
                .header(
                    "Content-Type",
                    program ? "application/json" : "application/x-www-form-urlencoded")
                .method(route.method(), BodyPublishers.ofString(program ? "{}" : "")));
  }

  private static String path(Route route, String type, UUID record) {
    return route
        .pattern()
        .replace("{id}", record.toString())
        .replace("{type}", type)
        .replaceAll("\\{[*]?[a-zA-Z-]+(:[^{}]*(\\{[^{}]*}[^{}]*)*)?}", UUID.randomUUID().toString())
        .replace("/**", "/x");
  }
}
