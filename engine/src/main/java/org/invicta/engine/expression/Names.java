package org.invicta.engine.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Resolves paths in a scope and in the items that quantifiers name. */
final class Names {
  private final Scope scope;

  Names(Scope scope) {
    this.scope = scope;
  }

  /** What a path turns out to be. */
  sealed interface Resolved {
    record Found(Type type) implements Resolved {}

    /**
     * No such name.
     *
     * @param segment the index of the first segment that leads nowhere
     * @param candidates the names that would have led somewhere from there
     */
    record Missing(int segment, Set<String> candidates) implements Resolved {}
  }

  Resolved resolve(List<String> path, Map<String, Type> items) {
    var item = Optional.ofNullable(items.get(path.getFirst()));
    if (item.isPresent()) {
      return descend(item.get(), path, 1);
    }
    for (var length = path.size(); length > 0; length--) {
      var found = scope.type(joined(path, 0, length));
      if (found.isPresent()) {
        return descend(found.get(), path, length);
      }
    }
    return missing(path, items);
  }

  private Resolved missing(List<String> path, Map<String, Type> items) {
    for (var length = path.size() - 1; length > 0; length--) {
      var prefix = joined(path, 0, length) + ".";
      var under =
          scope.names().stream()
              .filter(name -> name.startsWith(prefix))
              .map(name -> name.substring(prefix.length()))
              .collect(Collectors.toSet());
      if (!under.isEmpty()) {
        return new Resolved.Missing(length, under);
      }
    }
    var all = new TreeMap<String, Type>(items);
    scope.names().forEach(name -> scope.type(name).ifPresent(type -> all.putIfAbsent(name, type)));
    var candidates = new TreeSet<>(all.keySet());
    all.forEach(
        (name, type) ->
            members(type).keySet().forEach(member -> candidates.add(name + "." + member)));
    return new Resolved.Missing(0, candidates);
  }

  private static Resolved descend(Type start, List<String> path, int from) {
    var type = start;
    for (var segment = from; segment < path.size(); segment++) {
      var members = members(type instanceof Type.Many(var one) ? one : type);
      var member = Optional.ofNullable(members.get(path.get(segment)));
      if (member.isEmpty()) {
        return new Resolved.Missing(segment, members.keySet());
      }
      type = type instanceof Type.Many ? manyOf(member.get()) : member.get();
    }
    return new Resolved.Found(type);
  }

  private static Type manyOf(Type type) {
    return type instanceof Type.Many ? type : new Type.Many(type);
  }

  private static Map<String, Type> members(Type type) {
    if (!(type instanceof Type.Group(var group))) {
      return Map.of();
    }
    return group.fields().stream()
        .collect(
            Collectors.toMap(
                field -> field.code().value(), field -> field.kind().type(), (one, _) -> one));
  }

  static String joined(List<String> path, int from, int to) {
    return String.join(".", path.subList(from, to));
  }
}
