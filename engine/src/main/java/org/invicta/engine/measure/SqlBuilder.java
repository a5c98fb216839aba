package org.invicta.engine.measure;

import java.util.ArrayList;
import java.util.List;
import org.invicta.engine.expression.Sql;

/** Puts a statement together from its parts, keeping the parameters in the order of the text. */
final class SqlBuilder {

  private final StringBuilder text = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  SqlBuilder add(String more, Object... forItsMarks) {
    text.append(more);
    parameters.addAll(List.of(forItsMarks));
    return this;
  }

  SqlBuilder add(Sql part) {
    text.append(part.text());
    parameters.addAll(part.params());
    return this;
  }

  Sql build() {
    return new Sql(text.toString(), parameters);
  }
}
