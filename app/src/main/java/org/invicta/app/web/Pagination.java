package org.invicta.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where somebody is in a long list.
 *
 * @param current the page shown, from 1
 * @param pages how many there are, at least 1
 * @param href the address of a page up to its number, such as {@code /actions?status=late&page=}
 */
public record Pagination(int current, int pages, String href) {

  public Pagination {
    if (pages < 1 || current < 1 || current > pages) {
      throw new NotFound("There is no page " + current + " of this list.");
    }
  }

  /** The pagination of a list of so many items, so many a page. */
  public static Pagination over(long items, int each, int current, String href) {
    return new Pagination(current, (int) Math.max(1, (items + each - 1) / each), href);
  }

  public String hrefOf(int page) {
    return href + page;
  }

  public boolean hasPrevious() {
    return current > 1;
  }

  public boolean hasNext() {
    return current < pages;
  }

  /** The first page, the last, and those around the current one; empty stands for pages left out. */
  public List<OptionalInt> shown() {
    var shown = new ArrayList<OptionalInt>();
    int last = 0;
    for (int page = 1; page <= pages; page++) {
      if (page != 1 && page != pages && Math.abs(page - current) > 1) {
        continue;
      }
      if (page > last + 1) {
        shown.add(OptionalInt.empty());
      }
      shown.add(OptionalInt.of(page));
      last = page;
    }
    return List.copyOf(shown);
  }
}
