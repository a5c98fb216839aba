package org.invicta.engine.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A value that expressions work on and that a record's body holds. */
public sealed interface Value {
  /** No value: not known, not asked, not answered. */
  record Nothing() implements Value {}

  record Text(String text) implements Value {}

  record Number(BigDecimal number) implements Value {}

  record Flag(boolean yes) implements Value {}

  record Day(LocalDate day) implements Value {}

  record Moment(java.time.Instant instant) implements Value {}

  record Span(java.time.Duration length) implements Value {}

  record Items(List<Value> items) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  record Group(Map<String, Value> members) implements Value {
    public Group {
      members = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(members));
    }
  }
}
