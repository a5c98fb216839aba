package org.invicta.app.clocks;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.invicta.app.access.SignedIn;
import org.invicta.engine.definition.AccessDefinition;
import org.invicta.engine.definition.AccessDefinition.Scope;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.springframework.stereotype.Component;

/** Which clocks somebody may watch: those of records they may read, by the access rules of the practice files. */
@Component
public final class ClocksFor {

  private final Practice practice;

  ClocksFor(Practice practice) {
    this.practice = practice;
  }

  /** How far somebody looks. */
  public enum Reach {
    /** The person's unit, and the records they opened or hold. */
    UNIT,
    /** Every unit, as far as the person may read its records. */
    FORCE
  }

  /**
   * The clocks found by a search among those somebody may watch, each once, the earliest due first.
   *
   * @param types only records of these types; empty for all
   * @param search finds the clocks of a watch, such as those due soon
   */
  public List<RunningClock> list(
      SignedIn officer,
      Reach reach,
      Collection<Code> types,
      Function<ClockWatch, List<RunningClock>> search) {
    return watches(officer, reach, Set.copyOf(types))
        .flatMap(watch -> search.apply(watch).stream())
        .distinct()
        .sorted(Comparator.comparing(RunningClock::due).thenComparing(RunningClock::id))
        .toList();
  }

  /** The record types with clocks of which somebody may watch some, in the order of their titles. */
  public List<Code> types(SignedIn officer) {
    return withClocks()
        .filter(type -> Stream.of(Scope.values()).anyMatch(scope -> reads(officer, type, scope)))
        .sorted(Comparator.comparing(type -> practice.definitionOf(type).title()))
        .toList();
  }

  private Stream<ClockWatch> watches(SignedIn officer, Reach reach, Set<Code> only) {
    var force = readable(officer, only, Scope.FORCE);
    var unit = readable(officer, only, Scope.UNIT);
    var own = readable(officer, only, Scope.OWN);
    var all = ClockWatch.ALL;
    var ofOwn =
        own.isEmpty()
            ? Stream.<ClockWatch>empty()
            : Stream.of(all.types(own).officer(officer.officer().value()));
    var ofUnit =
        unit.isEmpty()
            ? Stream.<ClockWatch>empty()
            : Stream.of(all.types(unit).units(Set.of(officer.unit())));
    var ofForce =
        reach == Reach.UNIT || force.isEmpty()
            ? Stream.<ClockWatch>empty()
            : Stream.of(all.types(force));
    return Stream.of(ofOwn, ofUnit, ofForce).flatMap(watches -> watches);
  }

  private Set<Code> readable(SignedIn officer, Set<Code> only, Scope scope) {
    return withClocks()
        .filter(type -> only.isEmpty() || only.contains(type))
        .filter(type -> reads(officer, type, scope))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Stream<Code> withClocks() {
    return practice.lifecycles().values().stream()
        .filter(lifecycle -> !lifecycle.clocks().isEmpty())
        .map(lifecycle -> lifecycle.of());
  }

  /** A wider grant is also a narrower one; a type without access rules is read by everybody signed in. */
  private boolean reads(SignedIn officer, Code type, Scope scope) {
    var access = practice.processes().access().get(type);
    return access == null
        || access.reads().stream()
            .filter(grant -> grant.scope().compareTo(scope) >= 0)
            .map(AccessDefinition.Grant::roles)
            .anyMatch(roles -> roles.stream().anyMatch(officer::has));
  }
}
