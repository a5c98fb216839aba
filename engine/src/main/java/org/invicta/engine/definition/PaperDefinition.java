package org.invicta.engine.definition;

import java.util.List;
import java.util.Optional;
import org.invicta.engine.expression.Expression;

/**
 * A paper drawn up from a record, such as the certificate that goes to a court. It is written afresh from the version asked for:
 * nothing is typed into it.
 *
 * @param place where it is defined
 * @param code its code, part of its address
 * @param title its heading
 * @param of the record type
 * @param law the law or policy that asks for it
 * @param to who it goes to, in words
 * @param when when it can be drawn up; empty for always
 * @param parts what stands in it, in order
 */
public record PaperDefinition(
    Place place,
    Code code,
    String title,
    Code of,
    String law,
    String to,
    Optional<Expression> when,
    List<Part> parts) {

  /**
   * A part of a paper.
   *
   * @param title its heading
   * @param words a sentence or two that stand above the fields; empty when there are none
   * @param when only where this holds; empty for always
   * @param fields the fields shown, {@code section.field}, in order
   */
  public record Part(
      Place place,
      Code code,
      String title,
      String words,
      Optional<Expression> when,
      List<String> fields) {
    public Part {
      fields = List.copyOf(fields);
    }
  }

  public PaperDefinition {
    parts = List.copyOf(parts);
  }
}
