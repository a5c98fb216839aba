package org.invicta.app.governance;

import java.util.Optional;
import java.util.regex.Pattern;
import org.invicta.engine.definition.Code;

/**
 * An action of a strategy.
 *
 * @param strategy the strategy's code
 * @param number the action's number in it, from 1
 */
public record ActionRef(Code strategy, int number) implements Comparable<ActionRef> {

  private static final Pattern KEY = Pattern.compile("([a-z0-9-]+)/([1-9][0-9]{0,3})");

  public ActionRef {
    if (number < 1) {
      throw new IllegalArgumentException("Actions are numbered from 1, found " + number);
    }
  }

  /** The key of its progress record, such as {@code a-plan/7}. */
  public String key() {
    return strategy + "/" + number;
  }

  /** Reads a key; empty when it is not one. */
  public static Optional<ActionRef> ofKey(String key) {
    var found = KEY.matcher(key);
    if (!found.matches() || !Code.isCode(found.group(1))) {
      return Optional.empty();
    }
    return Optional.of(new ActionRef(new Code(found.group(1)), Integer.parseInt(found.group(2))));
  }

  @Override
  public int compareTo(ActionRef other) {
    var byStrategy = strategy.compareTo(other.strategy);
    return byStrategy != 0 ? byStrategy : Integer.compare(number, other.number);
  }
}
