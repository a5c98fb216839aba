package org.invicta.app.reports;

import java.time.Instant;
import org.invicta.engine.definition.Code;
import org.invicta.engine.measure.Period.FinancialQuarter;

/**
 * A publication of a board's report.
 *
 * @param board the board
 * @param quarter the quarter reported on
 * @param edition its number, from 1 for each quarter
 * @param knownAt only what had been recorded by then is in it
 * @param publishedAt when it was published
 * @param publishedBy the code of the officer who published it
 * @param definitions the digest of the practice files it was drawn up by
 */
public record PublishedPack(
    Code board,
    FinancialQuarter quarter,
    int edition,
    Instant knownAt,
    Instant publishedAt,
    String publishedBy,
    String definitions) {

  /** Where its page is. */
  public String href() {
    return address(board, quarter, edition);
  }

  /** Where the page of a publication is; its files are below. */
  public static String address(Code board, FinancialQuarter quarter, int edition) {
    return "/boards/%s/reports/%s/%d".formatted(board, Quarters.inAddress(quarter), edition);
  }
}
