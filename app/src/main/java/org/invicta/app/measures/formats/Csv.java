package org.invicta.app.measures.formats;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.invicta.engine.measure.Answer.Cell;
import org.invicta.engine.measure.Fact;
import org.invicta.engine.measure.Published;
import org.invicta.engine.measure.Question;
import org.invicta.engine.measure.Reasons;

/** Writes comma-separated values. */
final class Csv {

  private Csv() {}

  /** The columns by, code, label and count; the first row is the whole. */
  static void figure(Published figure, PrintWriter out) {
    write(
        out,
        csv -> {
          csv.writeRecord("by", "code", "label", "count");
          csv.writeRecord("total", "", "All", number(figure.total()));
          for (var table : figure.tables()) {
            for (var row : table.rows()) {
              csv.writeRecord(
                  table.by().code(),
                  SafeCell.of(joined(row.cells().stream().map(Cell::code).toList(), ":")),
                  SafeCell.of(joined(row.cells().stream().map(Cell::label).toList(), ", ")),
                  number(row.count()));
            }
          }
        });
  }

  /** A row for each fact: where it stands, its day, state and dimensions, and the clauses that let it in or what kept it out. */
  static void facts(Question question, FactSource facts, boolean nearMisses, PrintWriter out) {
    write(
        out,
        csv -> {
          csv.writeRecord(header(question, nearMisses));
          facts.each(fact -> csv.writeRecord(row(question, fact, nearMisses)));
        });
  }

  private static List<String> header(Question question, boolean nearMisses) {
    var names = new ArrayList<>(List.of("record", "key", "item", "date", "state"));
    question.measure().by().forEach(dimension -> names.add(dimension.code().value()));
    names.add(nearMisses ? "out_because" : "in_because");
    return names;
  }

  private static List<String> row(Question question, Fact fact, boolean nearMisses) {
    var cells = new ArrayList<String>();
    cells.add(fact.record().toString());
    cells.add(SafeCell.of(fact.key().orElse("")));
    cells.add(fact.item().isPresent() ? Integer.toString(fact.item().getAsInt() + 1) : "");
    cells.add(fact.day().map(Object::toString).orElse(""));
    cells.add(SafeCell.of(fact.state()));
    fact.dimensions().forEach(cell -> cells.add(SafeCell.of(cell.label())));
    var reasons =
        nearMisses ? Reasons.out(question.measure(), fact) : Reasons.in(question.measure(), fact);
    cells.add(SafeCell.of(joined(reasons, "; ")));
    return cells;
  }

  private static String number(Published.Figure figure) {
    return switch (figure) {
      case Published.Figure.Shown(var number) -> Long.toString(number);
      case Published.Figure.Withheld _ -> Published.Figure.Withheld.MARK;
    };
  }

  private static String joined(List<String> words, String between) {
    return words.stream().collect(Collectors.joining(between));
  }

  @FunctionalInterface
  private interface Writing {
    void to(CsvWriter csv) throws IOException;
  }

  private static void write(PrintWriter out, Writing writing) {
    try {
      // the writer is the caller's to close
      var csv = CsvWriter.builder().build(out);
      writing.to(csv);
      csv.flush();
      out.flush();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
