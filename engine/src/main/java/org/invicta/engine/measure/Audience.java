package org.invicta.engine.measure;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.invicta.engine.measure.Asked.NotUnderstood;
import org.invicta.engine.measure.Asked.Understood;

/** Who will see a figure: it decides how small numbers are protected. */
public enum Audience {
  /** Police staff who have signed in: every number is shown. */
  POLICE,
  /** Anyone: small numbers are withheld so that nobody can be told from them. */
  PUBLIC;

  /** Its code, as in a parameter. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Reads an audience. */
  public static Asked<Audience> parse(String text) {
    return Arrays.stream(values())
        .filter(audience -> audience.code().equals(text))
        .findFirst()
        .<Asked<Audience>>map(Understood::new)
        .orElseGet(
            () ->
                new NotUnderstood<>(
                    new MeasureProblem(
                        MeasureProblem.Kind.AUDIENCE_UNKNOWN,
                        "there is no audience " + PeriodReader.quoted(text),
                        "audiences are "
                            + Arrays.stream(values())
                                .map(Audience::code)
                                .collect(Collectors.joining(", ")),
                        "choose one, or leave it out")));
  }
}
