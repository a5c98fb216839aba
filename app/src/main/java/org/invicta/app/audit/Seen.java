package org.invicta.app.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.invicta.app.store.Acting;
import org.invicta.engine.definition.Code;

/**
 * The records that a request has read so far. Whatever reads records notes them here, so that no page or operation can forget to; before
 * the first byte of the answer leaves, they are in the log. Outside of requests, and while the application acts by itself, nothing is noted.
 */
public final class Seen {

  private static final ScopedValue<Seen> REQUEST = ScopedValue.newInstance();

  private final Map<UUID, One> read = new LinkedHashMap<>();
  private final Map<Code, Listed> listed = new LinkedHashMap<>();

  private final Map<Code, Set<UUID>> found = new LinkedHashMap<>();

  Seen() {}

  /** One record and the people in it. */
  record One(UUID record, Code type, List<UUID> people) {}

  /** Records of a type that stood in lists. */
  record Listed(Code type, Set<UUID> records, Set<UUID> people) {}

  /** Somebody reads a record. */
  public static void read(UUID record, Code type, Collection<UUID> people) {
    if (REQUEST.isBound() && Acting.isForAPerson()) {
      REQUEST.get().read.put(record, new One(record, type, List.copyOf(people)));
    }
  }

  /** Somebody sees a record in a list or as the result of a search. */
  public static void listed(UUID record, Code type, Collection<UUID> people) {
    if (REQUEST.isBound() && Acting.isForAPerson()) {
      var list =
          REQUEST
              .get()
              .listed
              .computeIfAbsent(
                  type, of -> new Listed(of, new LinkedHashSet<>(), new LinkedHashSet<>()));
      list.records().add(record);
      list.people().addAll(people);
    }
  }

  /** Somebody looks for people, places or organisations by name; what they typed is not noted, who was found is. */
  public static void found(Code kind, Collection<UUID> parties) {
    if (REQUEST.isBound() && Acting.isForAPerson()) {
      REQUEST.get().found.computeIfAbsent(kind, of -> new LinkedHashSet<>()).addAll(parties);
    }
  }

  /** Does the work of a request while noting what it reads. */
  static <X extends Exception> void during(Seen seen, Request<X> work) throws X {
    ScopedValue.where(REQUEST, seen)
        .call(
            () -> {
              work.answer();
              return true;
            });
  }

  /** What answers a request. */
  @FunctionalInterface
  interface Request<X extends Exception> {

    /** Answers it. */
    void answer() throws X;
  }

  /** The records read and not yet taken; each is taken once. */
  List<One> takeRead() {
    var taken = new ArrayList<>(read.values());
    read.clear();
    return taken;
  }

  /** The lists not yet taken. */
  List<Listed> takeListed() {
    var taken = new ArrayList<>(listed.values());
    listed.clear();
    return taken;
  }

  /** What was looked for by name and not yet taken. */
  Map<Code, Set<UUID>> takeFound() {
    var taken = new LinkedHashMap<>(found);
    found.clear();
    return taken;
  }
}
