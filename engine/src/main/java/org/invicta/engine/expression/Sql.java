package org.invicta.engine.expression;

import java.util.Arrays;
import java.util.List;

/**
 * A fragment of SQL and the parameters of its question marks, in order.
 *
 * @param text the fragment, the same for DuckDB and PostgreSQL
 * @param params each a {@link String}, {@link Integer}, {@link Long}, {@link java.math.BigDecimal}, {@link java.time.LocalDate} or
 *     {@link java.time.OffsetDateTime}
 */
public record Sql(String text, List<Object> params) {
  public Sql {
    params = List.copyOf(params);
  }

  /** A fragment without parameters, such as a column. */
  public static Sql of(String text) {
    return new Sql(text, List.of());
  }

  /** A fragment put together: each {@code %s} of the template stands for the next part, parameters and all. */
  public static Sql of(String template, Sql... parts) {
    return of(template, Arrays.asList(parts));
  }

  /** A fragment put together: each {@code %s} of the template stands for the next part, parameters and all. */
  public static Sql of(String template, List<Sql> parts) {
    return new Sql(
        template.formatted(parts.stream().map(Sql::text).toArray()),
        parts.stream().flatMap(part -> part.params.stream()).toList());
  }

  /** The parts one after another with words between. */
  public static Sql join(String between, List<Sql> parts) {
    return new Sql(
        String.join(between, parts.stream().map(Sql::text).toList()),
        parts.stream().flatMap(part -> part.params.stream()).toList());
  }
}
