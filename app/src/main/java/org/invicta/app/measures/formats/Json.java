package org.invicta.app.measures.formats;

import java.io.PrintWriter;
import org.invicta.engine.measure.Answer.Cell;
import org.invicta.engine.measure.Fact;
import org.invicta.engine.measure.Published;
import org.invicta.engine.measure.Question;
import org.invicta.engine.measure.Reasons;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON, a list as it comes. */
final class Json {

  private static final ObjectWriter PRETTY =
      JsonMapper.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build()
          .writerWithDefaultPrettyPrinter();

  private Json() {}

  static void figure(Published figure, PrintWriter out) {
    write(
        out,
        json -> {
          head(json, figure.question());
          json.writeStringProperty("knownAt", figure.knownAt().toString());
          json.writeStringProperty("audience", figure.audience().code());
          number(json, figure.total());
          json.writeObjectPropertyStart("by");
          figure.tables().forEach(table -> table(json, table));
          json.writeEndObject();
        });
  }

  static void facts(Question question, FactSource facts, boolean nearMisses, PrintWriter out) {
    write(
        out,
        json -> {
          head(json, question);
          question.knownAt().ifPresent(at -> json.writeStringProperty("knownAt", at.toString()));
          json.writeArrayPropertyStart(nearMisses ? "nearMisses" : "facts");
          var count = facts.each(fact -> fact(json, question, fact, nearMisses));
          json.writeEndArray();
          json.writeNumberProperty("count", count);
        });
  }

  private static void head(JsonGenerator json, Question question) {
    json.writeStringProperty("measure", question.measure().code().value());
    json.writeStringProperty("title", question.measure().title());
    json.writeStringProperty("question", question.measure().question());
    question
        .period()
        .ifPresent(
            period -> {
              json.writeObjectPropertyStart("period");
              json.writeStringProperty("text", period.text());
              json.writeStringProperty("from", period.from().toString());
              json.writeStringProperty("until", period.until().toString());
              json.writeEndObject();
            });
  }

  private static void table(JsonGenerator json, Published.Table table) {
    json.writeArrayPropertyStart(table.by().code());
    for (var row : table.rows()) {
      json.writeStartObject();
      if (row.cells().size() == 1) {
        cell(json, row.cells().getFirst());
      } else {
        json.writeArrayPropertyStart("cells");
        for (var cell : row.cells()) {
          json.writeStartObject();
          cell(json, cell);
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      number(json, row.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void cell(JsonGenerator json, Cell cell) {
    json.writeStringProperty("code", cell.code());
    json.writeStringProperty("label", cell.label());
  }

  private static void number(JsonGenerator json, Published.Figure figure) {
    switch (figure) {
      case Published.Figure.Shown(var number) -> json.writeNumberProperty("count", number);
      case Published.Figure.Withheld _ -> {
        json.writeNullProperty("count");
        json.writeBooleanProperty("withheld", true);
      }
    }
  }

  private static void fact(JsonGenerator json, Question question, Fact fact, boolean nearMisses) {
    json.writeStartObject();
    json.writeStringProperty("record", fact.record().toString());
    fact.key().ifPresent(key -> json.writeStringProperty("key", key));
    fact.item().ifPresent(item -> json.writeNumberProperty("item", item + 1));
    fact.day().ifPresent(day -> json.writeStringProperty("date", day.toString()));
    json.writeStringProperty("state", fact.state());
    json.writeObjectPropertyStart("by");
    for (var index = 0; index < fact.dimensions().size(); index++) {
      json.writeObjectPropertyStart(question.measure().by().get(index).code().value());
      cell(json, fact.dimensions().get(index));
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("clauses");
    for (var index = 0; index < fact.clauses().size(); index++) {
      json.writeStartObject();
      json.writeStringProperty("words", question.measure().where().get(index).words());
      json.writeStringProperty("holds", holds(fact.clauses().get(index)));
      json.writeEndObject();
    }
    json.writeEndArray();
    if (nearMisses) {
      json.writeArrayPropertyStart("outBecause");
      Reasons.out(question.measure(), fact).forEach(json::writeString);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static String holds(Fact.Truth truth) {
    return switch (truth) {
      case HOLDS -> "yes";
      case FAILS -> "no";
      case NOT_KNOWN -> "not-known";
    };
  }

  @FunctionalInterface
  private interface Writing {
    void to(JsonGenerator json);
  }

  private static void write(PrintWriter out, Writing writing) {
    try (var json = PRETTY.createGenerator(out)) {
      json.writeStartObject();
      writing.to(json);
      json.writeEndObject();
    }
    out.println();
    out.flush();
  }
}
