package org.invicta.engine.measure;

import java.util.ArrayList;
import java.util.List;
import org.invicta.engine.definition.MeasureDefinition;
import org.invicta.engine.definition.MeasureDefinition.Clause;
import org.invicta.engine.measure.Fact.Truth;

/** Says in words why a fact is in, or why it is only just out. */
public final class Reasons {

  private Reasons() {}

  /** The clauses that let a fact in, in words. */
  public static List<String> in(MeasureDefinition measure, Fact fact) {
    return saying(measure.where(), fact.clauses(), Truth.HOLDS, "");
  }

  /** What kept a fact out: the near-miss clauses that hold, else the clauses that fail or cannot be told, else its missing day. */
  public static List<String> out(MeasureDefinition measure, Fact fact) {
    var known = saying(measure.nearMisses(), fact.nearMisses(), Truth.HOLDS, "");
    if (!known.isEmpty()) {
      return known;
    }
    var reasons = new ArrayList<String>();
    reasons.addAll(saying(measure.where(), fact.clauses(), Truth.FAILS, "This does not hold: "));
    reasons.addAll(
        saying(
            measure.where(),
            fact.clauses(),
            Truth.NOT_KNOWN,
            "It is not known whether this holds: "));
    if (reasons.isEmpty() && fact.day().isEmpty()) {
      reasons.add("Its date is not known");
    }
    return List.copyOf(reasons);
  }

  private static List<String> saying(
      List<Clause> clauses, List<Truth> truths, Truth wanted, String before) {
    var words = new ArrayList<String>();
    for (var index = 0; index < clauses.size(); index++) {
      if (truths.get(index) == wanted) {
        words.add(before + clauses.get(index).words());
      }
    }
    return List.copyOf(words);
  }
}
