package org.invicta.engine.definition;

import java.util.List;

/**
 * Who may see and do what with the records of a type. Whatever is not granted is refused.
 *
 * @param place where it is defined
 * @param of the record type
 * @param opens the roles that may open such a record
 * @param reads who may read it; a record marked official may be read by everybody signed in
 * @param changes who may change what it says outside of moves
 * @param restricted fields that fewer may see
 */
public record AccessDefinition(
    Place place,
    Code of,
    List<Code> opens,
    List<Grant> reads,
    List<Grant> changes,
    List<Restriction> restricted) {

  /** How far a grant reaches. */
  public enum Scope {
    /** Records that the person opened, holds, moved on, or was named in. */
    OWN,
    /** Records of the person's unit, and their own. */
    UNIT,
    /** Every record of the force. */
    FORCE
  }

  /** Roles and how far they reach. */
  public record Grant(List<Code> roles, Scope scope) {
    public Grant {
      roles = List.copyOf(roles);
    }
  }

  /**
   * Fields that fewer may see.
   *
   * @param fields {@code section.field}, or {@code section} for all of it
   * @param to the roles that see them; whoever wrote the record sees them too
   * @param words what others read instead
   */
  public record Restriction(List<String> fields, List<Code> to, String words) {
    public Restriction {
      fields = List.copyOf(fields);
      to = List.copyOf(to);
    }
  }

  public AccessDefinition {
    opens = List.copyOf(opens);
    reads = List.copyOf(reads);
    changes = List.copyOf(changes);
    restricted = List.copyOf(restricted);
  }
}
