package org.invicta.app.clocks.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.invicta.app.clocks.ClockWatch;
import org.invicta.app.clocks.ClocksFor.Reach;
import org.invicta.engine.definition.Code;

/**
 * What somebody narrows the clocks down to. What is not understood narrows nothing.
 *
 * @param reach the person's unit or every unit
 * @param role the role that is responsible or told of a breach
 * @param type the record type
 */
public record ClockFilter(Reach reach, Optional<Code> role, Optional<Code> type) {

  static ClockFilter of(String unit, String role, String type) {
    return new ClockFilter(unit.equals("all") ? Reach.FORCE : Reach.UNIT, code(role), code(type));
  }

  /** The record types; all where there are none. */
  List<Code> types() {
    return type.stream().toList();
  }

  /** The watch narrowed down to the role. */
  ClockWatch on(ClockWatch watch) {
    return role.map(one -> watch.roles(Set.of(one))).orElse(watch);
  }

  private static Optional<Code> code(String text) {
    return Code.isCode(text) ? Optional.of(new Code(text)) : Optional.empty();
  }
}
