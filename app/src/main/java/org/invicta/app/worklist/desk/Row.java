package org.invicta.app.worklist.desk;

import java.util.List;
import org.invicta.app.web.Table.Cell;

/**
 * A record on a desk in words.
 *
 * @param handle the record and the version of whose work it is, as forms send it
 * @param href its page
 * @param name what it is called
 * @param cells what each column says
 * @param overdue whether its next clock has passed its due time
 * @param mine whether the reader holds it
 */
public record Row(
    String handle, String href, String name, List<Cell> cells, boolean overdue, boolean mine) {
  public Row {
    cells = List.copyOf(cells);
  }
}
