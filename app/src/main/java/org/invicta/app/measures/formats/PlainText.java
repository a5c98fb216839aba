package org.invicta.app.measures.formats;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.invicta.engine.measure.Answer.Cell;
import org.invicta.engine.measure.Fact;
import org.invicta.engine.measure.Period;
import org.invicta.engine.measure.Published;
import org.invicta.engine.measure.Question;
import org.invicta.engine.measure.Reasons;
import org.invicta.engine.time.London;

/** Writes plain text for a person at a terminal. */
final class PlainText {

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm:ss", Locale.UK).withZone(London.ZONE);

  private PlainText() {}

  static void figure(Published figure, PrintWriter out) {
    var question = figure.question();
    out.println(question.measure().question());
    out.println(
        "%s, as known on %s"
            .formatted(
                question.period().map(Period::words).orElse("All dates"),
                INSTANT.format(figure.knownAt())));
    out.println();
    out.println("Total  " + figure.total().text());
    figure.tables().forEach(table -> table(table, out));
    if (figure.withholds()) {
      out.println();
      out.println("Numbers from 1 to 4, and those that would give them away, are withheld.");
    }
    out.flush();
  }

  private static void table(Published.Table table, PrintWriter out) {
    out.println();
    out.println(table.by().label());
    var width = table.rows().stream().mapToInt(row -> label(row.cells()).length()).max().orElse(0);
    var digits = table.rows().stream().mapToInt(row -> row.count().text().length()).max().orElse(0);
    for (var row : table.rows()) {
      out.println(
          "  " + padded(label(row.cells()), width) + "  " + before(row.count().text(), digits));
    }
  }

  static void facts(Question question, FactSource facts, boolean nearMisses, PrintWriter out) {
    out.println(question.measure().question());
    out.println(nearMisses ? "Facts only just out, and why" : "Facts counted, and why");
    out.println();
    var count = facts.each(fact -> out.println(line(question, fact, nearMisses)));
    out.println();
    out.println("%,d in all".formatted(count));
    out.flush();
  }

  private static String line(Question question, Fact fact, boolean nearMisses) {
    var reasons =
        nearMisses ? Reasons.out(question.measure(), fact) : Reasons.in(question.measure(), fact);
    return "%s  %s%s  %s  [%s]"
        .formatted(
            fact.day().map(Object::toString).orElse("no date"),
            fact.key().orElseGet(() -> fact.record().toString()),
            fact.item().isPresent() ? " #" + (fact.item().getAsInt() + 1) : "",
            label(fact.dimensions()),
            String.join("; ", reasons));
  }

  private static String label(List<Cell> cells) {
    return cells.stream().map(Cell::label).collect(Collectors.joining(", "));
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String before(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
