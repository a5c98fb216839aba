package org.invicta.engine.measure;

import java.util.List;
import java.util.stream.Collectors;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.MeasureDefinition.Clause;
import org.invicta.engine.definition.MeasureDefinition.Dimension;
import org.invicta.engine.expression.Type;

/** A step of a plan: what is done, in an order a person can follow. */
public sealed interface Step {

  /** The step as a sentence without a full stop: it stands above its part of the SQL. */
  String words();

  /**
   * Reads the records as known at the instant asked about.
   *
   * @param type the record type
   * @param plural what such records are called
   */
  record Read(Code type, String plural) implements Step {
    @Override
    public String words() {
      return "Read " + plural.toLowerCase(java.util.Locale.UK) + ", each as it was known";
    }
  }

  /** Takes each item of a repeated group as a fact of its own. */
  record Each(Code type, Code one) implements Step {
    @Override
    public String words() {
      return "Take each " + one.value().replace('-', ' ') + " of theirs as one fact";
    }
  }

  /**
   * Dates the fact.
   *
   * @param field the field, as expressions name it
   * @param type a date, or an instant which falls on a day in Europe/London
   */
  record Dated(String field, Type type) implements Step {
    @Override
    public String words() {
      return "Date it by " + field;
    }
  }

  /** Asks each clause of the fact: yes, no or not known. */
  record Test(List<Clause> clauses) implements Step {
    public Test {
      clauses = List.copyOf(clauses);
    }

    @Override
    public String words() {
      return clauses.stream()
          .map(Clause::words)
          .collect(Collectors.joining("; ", "Ask each clause: ", ""));
    }
  }

  /** Asks what keeps a fact only just out. */
  record TestNearMisses(List<Clause> clauses) implements Step {
    public TestNearMisses {
      clauses = List.copyOf(clauses);
    }

    @Override
    public String words() {
      return clauses.isEmpty()
          ? "A fact that fails exactly one clause is a near miss"
          : clauses.stream()
              .map(Clause::words)
              .collect(Collectors.joining("; ", "A fact is a near miss when it is out and: ", ""));
    }
  }

  /** Finds the dimensions of the fact; a missing one is not known, and stays. */
  record Dimensioned(List<Dimension> dimensions) implements Step {
    public Dimensioned {
      dimensions = List.copyOf(dimensions);
    }

    @Override
    public String words() {
      return dimensions.isEmpty()
          ? "It has no dimensions"
          : dimensions.stream()
              .map(Dimension::label)
              .collect(Collectors.joining(", ", "Find its dimensions: ", ""));
    }
  }

  /** Keeps the facts of the period for which every clause holds: the list. */
  record Keep() implements Step {
    @Override
    public String words() {
      return "Keep those in the period for which every clause holds: this is the list of facts";
    }
  }

  /** Counts the list. */
  record Count() implements Step {
    @Override
    public String words() {
      return "Count the list, whole and by each breakdown, at once";
    }
  }
}
