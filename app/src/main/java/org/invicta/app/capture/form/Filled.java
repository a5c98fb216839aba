package org.invicta.app.capture.form;

import java.util.List;
import java.util.Set;
import org.invicta.engine.body.Problem;
import org.invicta.engine.expression.Value;

/**
 * A form as it is filled in.
 *
 * @param entries what was typed
 * @param body the answers to the questions that are asked
 * @param hidden sections and fields that are not asked, as problems name them
 * @param problems everything that stands in the way of saving the body, in the order of the definition
 */
public record Filled(
    Entries entries, Value.Group body, Set<String> hidden, List<Problem> problems) {

  public Filled {
    hidden = Set.copyOf(hidden);
    problems = List.copyOf(problems);
  }

  /** Whether a section or field, named as inputs are, is asked. */
  public boolean asks(String input) {
    return !hidden.contains(Paths.path(input)) && !hidden.contains(input.split("\\.", 2)[0]);
  }

  /** The problems of a section. */
  public List<Problem> problemsOf(String section) {
    return problems.stream()
        .filter(problem -> Entries.within(section).test(Paths.input(problem.field())))
        .toList();
  }
}
