package org.invicta.app.county;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.invicta.app.records.Actor;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.Practice.Officer;

/** The made-up officers who do the work in stories. */
final class Crew {

  private static final Code SUPERVISOR = new Code("supervisor");

  private final List<Officer> officers;

  Crew(Practice practice) {
    this.officers =
        practice.officers().stream()
            .sorted(Comparator.comparing(officer -> officer.code().value()))
            .toList();
  }

  /** Whether somebody holds each of these roles. */
  boolean has(Set<String> roles) {
    return roles.stream().allMatch(role -> !holding(new Code(role)).isEmpty());
  }

  /** Whoever opens a story: an officer who is nobody's supervisor, where there is one. */
  Officer opener(String role, Chance chance) {
    var all = holding(new Code(role));
    var juniors = all.stream().filter(one -> !one.roles().contains(SUPERVISOR)).toList();
    return chance.pick(juniors.isEmpty() ? all : juniors);
  }

  /**
   * Whoever does the next thing: somebody of the unit where there is one, and never whoever opened it if another can.
   *
   * @param opener who opened the story
   */
  Officer next(String role, Officer opener) {
    var all = holding(new Code(role));
    return all.stream()
        .min(
            Comparator.comparing((Officer one) -> one.equals(opener) ? 1 : 0)
                .thenComparing(one -> one.unit().equals(opener.unit()) ? 0 : 1)
                .thenComparing(one -> one.roles().size()))
        .orElseThrow();
  }

  private List<Officer> holding(Code role) {
    return officers.stream().filter(officer -> officer.roles().contains(role)).toList();
  }

  static Actor acting(Officer officer) {
    return new Actor(officer.code().value(), officer.roles(), officer.unit());
  }
}
