package org.invicta.app.worklist.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.invicta.app.access.AsSystem;
import org.invicta.app.access.SignedIn;
import org.invicta.app.records.Actor;
import org.invicta.app.records.Work;
import org.invicta.app.records.Work.Given;
import org.invicta.engine.definition.AccessDefinition.Scope;
import org.invicta.engine.definition.Code;
import org.springframework.stereotype.Component;

/** Claims, assigns and hands over the work somebody sees on a desk, one or many at once, and takes that back. */
@Component
public class GiveWork {
  private final FindWork find;
  private final Work work;
  private final AsSystem system;

  GiveWork(FindWork find, Work work, AsSystem system) {
    this.find = find;
    this.work = work;
    this.system = system;
  }

  /** What somebody wants done. */
  public sealed interface Wish {
    /** Hold it oneself. */
    record Claim() implements Wish {}

    /** Give it to an officer of its unit. */
    record Assign(String officer) implements Wish {}

    /** Let nobody hold it. */
    record Release() implements Wish {}

    /** Give it to another unit. */
    record HandOver(String unit) implements Wish {}
  }

  /**
   * What came of it.
   *
   * @param done how it was before, for each that was done
   * @param lost how many somebody else had changed meanwhile
   * @param refused how many the person may not give away
   */
  public record Outcome(List<Before> done, int lost, int refused) {
    public Outcome {
      done = List.copyOf(done);
    }
  }

  /** Does it for each record that the person sees. */
  public Outcome give(Code type, List<Handle> handles, Wish wish, SignedIn officer) {
    var items = items(type, handles, officer);
    var done = new ArrayList<Before>();
    var lost = 0;
    var refused = handles.size() - items.size();
    for (var handle : handles) {
      var item = Optional.ofNullable(items.get(handle));
      if (item.isEmpty()) {
        continue;
      }
      if (!may(item.get(), wish, type, officer)) {
        refused++;
      } else if (change(handle, wish, officer) instanceof Given.Done(var held)) {
        done.add(
            new Before(
                new Handle(held.record(), held.version()), item.get().unit(), item.get().holder()));
      } else {
        lost++;
      }
    }
    return new Outcome(done, lost, refused);
  }

  /**
   * Makes it as it was, where the last change was this person's own. What they gave to others they may not see any more, so the
   * application looks and acts for them.
   */
  public Outcome undo(List<Before> before, SignedIn officer) {
    var done = before.stream().filter(was -> system.call(() -> isBack(was, officer))).toList();
    return new Outcome(done, before.size() - done.size(), 0);
  }

  private Map<Handle, Item> items(Code type, List<Handle> handles, SignedIn officer) {
    var records = handles.stream().map(Handle::record).distinct().toList();
    var seen =
        find.among(records, type, officer).stream()
            .collect(Collectors.toMap(Item::record, Function.identity()));
    return handles.stream()
        .distinct()
        .filter(handle -> seen.containsKey(handle.record()))
        .collect(
            Collectors.toMap(
                Function.identity(),
                handle -> Optional.ofNullable(seen.get(handle.record())).orElseThrow()));
  }

  /** Whoever looks after a unit gives its work away; others only what they hold. */
  private boolean may(Item item, Wish wish, Code type, SignedIn officer) {
    return wish instanceof Wish.Claim || looksAfter(item, type, officer) || holds(item, officer);
  }

  private boolean looksAfter(Item item, Code type, SignedIn officer) {
    return find.scope(type, officer)
        .filter(
            scope ->
                scope == Scope.FORCE || scope == Scope.UNIT && item.unit().equals(officer.unit()))
        .isPresent();
  }

  private static boolean holds(Item item, SignedIn officer) {
    return item.holder().filter(officer.officer().value()::equals).isPresent();
  }

  private Given change(Handle handle, Wish wish, SignedIn officer) {
    var actor = Actor.of(officer);
    return switch (wish) {
      case Wish.Claim _ -> work.claim(handle.record(), handle.version(), actor);
      case Wish.Assign(var to) ->
          work.assign(handle.record(), handle.version(), Optional.of(to), actor);
      case Wish.Release _ ->
          work.assign(handle.record(), handle.version(), Optional.empty(), actor);
      case Wish.HandOver(var unit) -> work.handOver(handle.record(), handle.version(), unit, actor);
    };
  }

  private boolean isBack(Before was, SignedIn officer) {
    var record = was.now().record();
    var held = work.of(record).filter(it -> it.version() == was.now().version());
    if (held.isEmpty() || !find.isOwnChange(was, officer)) {
      return false;
    }
    var actor = Actor.of(officer);
    var version = was.now().version();
    if (!was.unit().equals(held.get().unit())) {
      if (!(work.handOver(record, version, was.unit(), actor) instanceof Given.Done(var back))) {
        return false;
      }
      version = back.version();
    }
    return was.holder().isEmpty() && version > was.now().version()
        || work.assign(record, version, was.holder(), actor) instanceof Given.Done;
  }
}
