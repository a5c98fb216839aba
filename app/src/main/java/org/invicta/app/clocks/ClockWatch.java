package org.invicta.app.clocks;

import java.util.Collection;
import java.util.Set;
import org.invicta.engine.definition.Code;

/**
 * Whose clocks somebody watches. An empty set stands for all.
 *
 * @param units the units whose work the records are
 * @param roles roles of which the clock's owners, or those told of its breach, have one
 * @param types the record types
 * @param officer the code of whoever opened or holds the records; empty for anybody
 */
public record ClockWatch(Set<String> units, Set<Code> roles, Set<Code> types, String officer) {

  /** The clocks of everybody. */
  public static final ClockWatch ALL = new ClockWatch(Set.of(), Set.of(), Set.of(), "");

  public ClockWatch {
    units = Set.copyOf(units);
    roles = Set.copyOf(roles);
    types = Set.copyOf(types);
  }

  /** Those of these roles only. */
  public ClockWatch roles(Collection<Code> wanted) {
    return new ClockWatch(units, Set.copyOf(wanted), types, officer);
  }

  /** Those of records of these types only. */
  public ClockWatch types(Collection<Code> wanted) {
    return new ClockWatch(units, roles, Set.copyOf(wanted), officer);
  }

  /** Those of these units only. */
  public ClockWatch units(Collection<String> wanted) {
    return new ClockWatch(Set.copyOf(wanted), roles, types, officer);
  }

  /** Those of records that this officer opened or holds only. */
  public ClockWatch officer(String code) {
    return new ClockWatch(units, roles, types, code);
  }

  static String[] values(Set<Code> codes) {
    return codes.stream().map(Code::value).sorted().toArray(String[]::new);
  }
}
