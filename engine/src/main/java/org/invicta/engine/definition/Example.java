package org.invicta.engine.definition;

import java.util.Map;
import org.invicta.engine.expression.Value;

/**
 * A worked example: shown beside its rule in the practice book, and run as a test whenever the practice files are checked.
 *
 * @param place where it is written
 * @param of the measure, lifecycle or record it belongs to
 * @param title what it shows, as a sentence without a full stop
 * @param given what is so beforehand, by field
 * @param when what is done, such as {@code move} and {@code by}; empty when nothing is
 * @param then what follows
 */
public record Example(
    Place place,
    Code of,
    String title,
    Value.Group given,
    Map<String, String> when,
    Map<String, String> then) {
  public Example {
    when = Map.copyOf(when);
    then = Map.copyOf(then);
  }
}
