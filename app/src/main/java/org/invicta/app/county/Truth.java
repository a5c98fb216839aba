package org.invicta.app.county;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.invicta.app.county.Collisions.Collision;

/**
 * What the maker of a county knows, counted while it was made and not from the records: what measures must find again.
 *
 * @param collisions all collisions
 * @param casualties all who were hurt in them
 * @param children the children aged 0 to 15 who were killed or seriously injured
 */
public record Truth(long collisions, long casualties, SortedMap<Cell, Long> children) {

  /**
   * A calendar quarter and a district.
   *
   * @param quarter such as {@code 2024-Q2}
   * @param district the district's national statistics code
   */
  public record Cell(String quarter, String district) implements Comparable<Cell> {
    @Override
    public int compareTo(Cell other) {
      int byQuarter = quarter.compareTo(other.quarter);
      return byQuarter != 0 ? byQuarter : district.compareTo(other.district);
    }
  }

  static Truth of(Stream<Collision> all) {
    long[] counts = new long[2];
    var children = new TreeMap<Cell, Long>();
    all.forEach(
        collision -> {
          counts[0]++;
          counts[1] += collision.casualties().size();
          long hurt =
              collision.casualties().stream().filter(Casualty::isChildKilledOrSerious).count();
          if (hurt > 0) {
            children.merge(cell(collision), hurt, Long::sum);
          }
        });
    return new Truth(counts[0], counts[1], children);
  }

  private static Cell cell(Collision collision) {
    int quarter = (collision.day().getMonthValue() + 2) / 3;
    return new Cell(
        "%d-Q%d".formatted(collision.day().getYear(), quarter), collision.district().gss());
  }

  /** The truth as lines of comma-separated values, with a header; cells without a child are left out. */
  public Stream<String> lines() {
    return Stream.concat(
        Stream.of("quarter,district,children-ksi"),
        children.entrySet().stream()
            .map(
                cell ->
                    "%s,%s,%d"
                        .formatted(
                            cell.getKey().quarter(), cell.getKey().district(), cell.getValue())));
  }
}
