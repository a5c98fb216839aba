package org.invicta.engine.expression;

import java.util.List;

/**
 * A value is not of the type its definition gives it: the body was not checked before it was evaluated. The message names the
 * path and the type, never the value.
 */
public final class ValueOfWrongType extends RuntimeException {

  ValueOfWrongType(List<String> names, String wanted) {
    super(
        "EXPR-VALUE-TYPE: %s does not hold %s; check the record against its definition before evaluating"
            .formatted(String.join(".", names), wanted));
  }
}
