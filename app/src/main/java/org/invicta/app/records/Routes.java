package org.invicta.app.records;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.invicta.engine.definition.Code;

/** Finds out to whom a record that follows from another goes. All implementations are asked. */
@FunctionalInterface
public interface Routes {

  /**
   * The organisations that receive it; none when there are none or when this is not the way that is known here.
   *
   * @param by the way it is found out, such as {@code school}
   * @param child the child it is about
   * @param on the day, Europe/London
   */
  List<UUID> receivers(Code by, Party child, LocalDate on);
}
