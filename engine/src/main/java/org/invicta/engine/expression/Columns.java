package org.invicta.engine.expression;

import java.util.Optional;

/** Where the fields of an expression lie in a database. */
@FunctionalInterface
public interface Columns {

  /**
   * The SQL of a path: a column, or a parameter for a policy constant; empty where there is none.
   *
   * <p>Text, choices and parties are VARCHAR (or a DuckDB ENUM), numbers any number type, dates DATE, instants TIMESTAMP WITH TIME
   * ZONE, yes or no BOOLEAN; what is not known is NULL.
   */
  Optional<Sql> column(Expression.Path path);
}
