package org.invicta.app.county;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.invicta.engine.expression.Value;

/** Puts the body of a record together. */
final class Fields {

  private final Map<String, Value> members = new LinkedHashMap<>();

  Fields put(String field, String text) {
    members.put(field, new Value.Text(text));
    return this;
  }

  Fields put(String field, int number) {
    members.put(field, new Value.Number(BigDecimal.valueOf(number)));
    return this;
  }

  Fields put(String field, LocalDate day) {
    members.put(field, new Value.Day(day));
    return this;
  }

  Fields put(String field, Instant at) {
    members.put(field, new Value.Moment(at));
    return this;
  }

  /** Some choices of a list. */
  Fields choices(String field, String... codes) {
    members.put(field, new Value.Items(Arrays.stream(codes).<Value>map(Value.Text::new).toList()));
    return this;
  }

  Fields yes(String field, boolean yes) {
    members.put(field, new Value.Flag(yes));
    return this;
  }

  /** A section, or an item of a group. */
  Fields put(String section, Fields fields) {
    members.put(section, fields.group());
    return this;
  }

  Fields put(String field, List<Value.Group> items) {
    members.put(field, new Value.Items(List.copyOf(items)));
    return this;
  }

  Value.Group group() {
    return new Value.Group(members);
  }
}
