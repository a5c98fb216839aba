package org.invicta.app.capture.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;

/** Writes answers as somebody would have typed them: what {@link ReadForm} reads back. */
public final class WriteEntries {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final DateTimeFormatter NAMED =
      DateTimeFormatter.ofPattern("HH:mm zzz", Locale.UK);

  private WriteEntries() {}

  /** A whole body. */
  public static Entries of(RecordDefinition definition, Value.Group body) {
    var typed = new LinkedHashMap<String, List<String>>();
    for (var section : definition.sections()) {
      if (body.members().get(section.code().value()) instanceof Value.Group answers) {
        write(section.code() + ".", section.fields(), answers, typed);
      }
    }
    return new Entries(typed);
  }

  /** One field. */
  public static Entries of(String path, Field field, Value value) {
    var typed = new LinkedHashMap<String, List<String>>();
    write(path, field, value, typed);
    return new Entries(typed);
  }

  private static void write(
      String prefix, List<Field> fields, Value.Group answers, Map<String, List<String>> typed) {
    for (var field : fields) {
      var value = answers.members().get(field.code().value());
      if (value != null) {
        write(prefix + field.code(), field, value, typed);
      }
    }
  }

  private static void write(
      String path, Field field, Value value, Map<String, List<String>> typed) {
    switch (value) {
      case Value.Nothing _ -> typed.remove(path);
      case Value.Text(var text) -> typed.put(path, List.of(text));
      case Value.Number(var number) -> typed.put(path, List.of(number.toPlainString()));
      case Value.Flag(var yes) -> typed.put(path, List.of(yes ? "yes" : "no"));
      case Value.Day(var day) -> day(path, day, typed);
      case Value.Moment(var instant) -> moment(path, instant, typed);
      case Value.Span(var length) -> {
        typed.put(path + ".hours", List.of(String.valueOf(length.toHours())));
        typed.put(path + ".minutes", List.of(String.valueOf(length.toMinutesPart())));
      }
      case Value.Items(var items) -> items(path, field, items, typed);
      case Value.Group group -> {
        if (field.kind() instanceof FieldKind.Group kind) {
          write(path + ".", kind.fields(), group, typed);
        }
      }
    }
  }

  private static void items(
      String path, Field field, List<Value> items, Map<String, List<String>> typed) {
    if (!(field.kind() instanceof FieldKind.Group)) {
      typed.put(
          path,
          items.stream()
              .filter(Value.Text.class::isInstance)
              .map(item -> ((Value.Text) item).text())
              .toList());
      return;
    }
    for (var index = 0; index < items.size(); index++) {
      write(path + "." + index, field, items.get(index), typed);
    }
    typed.put(path + ".items", List.of(String.valueOf(items.size())));
  }

  private static void day(String path, LocalDate day, Map<String, List<String>> typed) {
    typed.put(path + ".day", List.of(String.valueOf(day.getDayOfMonth())));
    typed.put(path + ".month", List.of(String.valueOf(day.getMonthValue())));
    typed.put(path + ".year", List.of("%04d".formatted(day.getYear())));
  }

  private static void moment(String path, Instant instant, Map<String, List<String>> typed) {
    var there = instant.atZone(London.ZONE);
    var twice = London.ZONE.getRules().getValidOffsets(there.toLocalDateTime()).size() > 1;
    day(path, there.toLocalDate(), typed);
    typed.put(path + ".time", List.of((twice ? NAMED : CLOCK).format(there)));
  }
}
