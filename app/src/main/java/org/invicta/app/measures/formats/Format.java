package org.invicta.app.measures.formats;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.invicta.engine.measure.Asked;
import org.invicta.engine.measure.MeasureProblem;
import org.invicta.engine.measure.Published;
import org.invicta.engine.measure.Question;

/** A form in which a figure or a list leaves. */
public enum Format {
  /** Plain text for a person at a terminal. */
  TABLE {
    @Override
    public void figure(Published figure, PrintWriter out) {
      PlainText.figure(figure, out);
    }

    @Override
    public void facts(Question question, FactSource facts, boolean nearMisses, PrintWriter out) {
      PlainText.facts(question, facts, nearMisses, out);
    }
  },
  /** Comma-separated values, RFC 4180, safe to open in a spreadsheet. */
  CSV {
    @Override
    public void figure(Published figure, PrintWriter out) {
      Csv.figure(figure, out);
    }

    @Override
    public void facts(Question question, FactSource facts, boolean nearMisses, PrintWriter out) {
      Csv.facts(question, facts, nearMisses, out);
    }
  },
  /** JSON; its shape is described in the manual of measures. */
  JSON {
    @Override
    public void figure(Published figure, PrintWriter out) {
      Json.figure(figure, out);
    }

    @Override
    public void facts(Question question, FactSource facts, boolean nearMisses, PrintWriter out) {
      Json.facts(question, facts, nearMisses, out);
    }
  };

  /** Writes a figure and its breakdowns. */
  public abstract void figure(Published figure, PrintWriter out);

  /** Writes a list of facts as they come, or of near misses with their reasons. */
  public abstract void facts(
      Question question, FactSource facts, boolean nearMisses, PrintWriter out);

  /** Its code, as in {@code --format}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Reads a format. */
  public static Asked<Format> parse(String text) {
    return Arrays.stream(values())
        .filter(format -> format.code().equals(text))
        .findFirst()
        .<Asked<Format>>map(Asked.Understood::new)
        .orElseGet(
            () ->
                new Asked.NotUnderstood<>(
                    new MeasureProblem(
                        MeasureProblem.Kind.FORMAT_UNKNOWN,
                        "there is no format of this name",
                        "formats are "
                            + Arrays.stream(values())
                                .map(Format::code)
                                .collect(Collectors.joining(", ")),
                        "choose one")));
  }
}
