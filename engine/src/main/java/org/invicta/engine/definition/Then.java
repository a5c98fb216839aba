package org.invicta.engine.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.expression.Expression;

/** What follows from a move, once only however often it is tried. */
public sealed interface Then {

  Place place();

  /** Its code, unique in the lifecycle: part of the key that keeps it from happening twice. */
  Code code();

  /** The moves it follows; {@link ClockDefinition#OPENED} for the opening. */
  List<Code> on();

  /** Only where this holds; empty for always. */
  Optional<Expression> when();

  /**
   * Another record is created.
   *
   * @param type its type
   * @param each the group of which each item creates one; empty for one in all
   * @param sets its fields ({@code section.field}) and the expressions over this record, and the item by its {@code one}, that
   *     fill them
   * @param parties its roles and the roles of this record whose parties take them; in an item the person field of that name
   * @param route to whom it goes, where that is found out
   */
  record Create(
      Place place,
      Code code,
      List<Code> on,
      Optional<Expression> when,
      Code type,
      Optional<String> each,
      Map<String, Expression> sets,
      Map<Code, String> parties,
      Optional<Route> route)
      implements Then {
    public Create {
      on = List.copyOf(on);
      sets = Map.copyOf(sets);
      parties = Map.copyOf(parties);
    }
  }

  /**
   * The record that this one was created from makes a move.
   *
   * @param move the move, of the lifecycle of {@code type}
   * @param type the type of the record it was created from; others are left alone
   * @param sets the fields of that record that are filled first
   */
  record MoveOrigin(
      Place place,
      Code code,
      List<Code> on,
      Optional<Expression> when,
      Code type,
      Code move,
      Map<String, Expression> sets)
      implements Then {
    public MoveOrigin {
      on = List.copyOf(on);
      sets = Map.copyOf(sets);
    }
  }

  /**
   * How the receiver is found out.
   *
   * @param by how: {@code school} is every school where the child is enrolled on the day
   * @param child the role, or the person field of the item, that names the child
   * @param role the role of the created record that the receiver takes
   * @param none the record type created where there is no receiver, with the same fields
   */
  record Route(Code by, String child, Code role, Code none) {}
}
