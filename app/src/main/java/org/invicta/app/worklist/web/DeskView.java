package org.invicta.app.worklist.web;

import java.util.List;
import java.util.Optional;
import org.invicta.app.web.Choice;
import org.invicta.app.web.Pagination;
import org.invicta.app.web.Table.Column;
import org.invicta.app.worklist.desk.Row;

/**
 * A desk as its page shows it.
 *
 * @param href its address
 * @param title what people call it
 * @param about what it is for
 * @param total how many there are
 * @param columns the headings of the columns
 * @param lanes a lane for each state; one without a heading where the desk is rows
 * @param pages where in the list the reader is
 * @param empty what to say when there is nothing
 * @param opens the page that opens a new record; empty for none
 * @param ledger the page that reconciles what was sent to partners; empty for none
 * @param filters what it is narrowed to
 * @param giving to whom work may be given
 */
public record DeskView(
    String href,
    String title,
    String about,
    long total,
    List<Column> columns,
    List<Lane> lanes,
    Pagination pages,
    String empty,
    Optional<String> opens,
    Optional<String> ledger,
    Filters filters,
    Giving giving) {
  public DeskView {
    columns = List.copyOf(columns);
    lanes = List.copyOf(lanes);
  }

  /**
   * The records in a state.
   *
   * @param heading the label of the state; empty where all states stand together
   * @param count how many there are
   * @param rows those shown
   * @param more the address of all of them; empty where all are shown
   */
  public record Lane(String heading, long count, List<Row> rows, Optional<String> more) {
    public Lane {
      rows = List.copyOf(rows);
    }
  }

  /**
   * What may be narrowed, and what is.
   *
   * @param laned whether the desk can show lanes
   * @param rows whether it shows rows
   */
  public record Filters(
      List<Choice> states,
      String state,
      List<Choice> units,
      String unit,
      List<Choice> holders,
      String holder,
      boolean overdue,
      boolean narrowed,
      boolean laned,
      boolean rows) {
    public Filters {
      states = List.copyOf(states);
      units = List.copyOf(units);
      holders = List.copyOf(holders);
    }
  }

  /**
   * To whom work may be given.
   *
   * @param mayGive whether the reader may give away more than what they hold
   * @param officers officers by code; empty where none are known, and then a code is typed in
   * @param units units
   */
  public record Giving(boolean mayGive, List<Choice> officers, List<Choice> units) {
    public Giving {
      officers = List.copyOf(officers);
      units = List.copyOf(units);
    }
  }

  /** What stands before a cell where a row is a card. */
  public String label(int column) {
    var title = columns.get(column).title();
    return title.endsWith("?") ? title : title + ":";
  }

  /** Whether each state is a lane of its own. */
  public boolean isLaned() {
    return lanes.stream().anyMatch(lane -> !lane.heading().isEmpty());
  }
}
