package org.invicta.app.reports.document;

import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.Code;

/**
 * How one form of a report refers to what belongs to it.
 *
 * @param stylesheet the address of the style sheet; empty when the styles are in the document
 * @param styles the styles in the document; empty when they are linked
 * @param charts the address of the picture of each measure: a data address in a document that stands alone
 * @param bookmarks whether to list bookmarks, which only the writer of PDF understands
 */
public record Look(
    Optional<String> stylesheet, String styles, Map<Code, String> charts, boolean bookmarks) {

  public Look {
    charts = Map.copyOf(charts);
  }

  /** The address of the picture of a measure. */
  public String chart(Code measure) {
    return Optional.ofNullable(charts.get(measure)).orElseThrow();
  }
}
