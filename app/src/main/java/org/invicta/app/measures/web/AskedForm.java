package org.invicta.app.measures.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.invicta.engine.measure.MeasureProblem;
import org.invicta.engine.measure.Question;

/**
 * What somebody entered in the form of a measure's page.
 *
 * @param period the days counted; empty for all
 * @param by the breakdowns; empty for every one
 * @param knownAt the instant whose knowledge counts; empty for now
 */
public record AskedForm(String period, String by, String knownAt) {

  /** Names of the form's fields, and of the parameters of every address of a measure. */
  static final String PERIOD = "period";

  static final String BY = "by";
  static final String KNOWN_AT = "known-at";

  static AskedForm of(Optional<String> period, Optional<String> by, Optional<String> knownAt) {
    return new AskedForm(
        period.orElse("").strip(), by.orElse("").strip(), knownAt.orElse("").strip());
  }

  Question.InWords about(String measure) {
    return new Question.InWords(
        measure, Optional.of(period), Optional.of(by), Optional.of(knownAt));
  }

  AskedForm by(String other) {
    return new AskedForm(period, other, knownAt);
  }

  /** The form as the query of an address, from the question mark; empty when nothing was entered. */
  String query() {
    var parameters = new TreeMap<>(Map.of(PERIOD, period, BY, by, KNOWN_AT, knownAt));
    parameters.values().removeIf(String::isEmpty);
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }

  /** The query with one more parameter to follow. */
  String queryBefore(String more) {
    var query = query();
    return (query.isEmpty() ? "?" : query + "&") + more + "=";
  }

  /** The field that a problem is about. */
  static String fieldOf(MeasureProblem problem) {
    return switch (problem.code()) {
      case PERIOD_NOT_UNDERSTOOD,
          FINANCIAL_YEAR_NOT_NEXT,
          PART_OF_YEAR_OUT_OF_RANGE,
          RANGE_BACKWARDS ->
          PERIOD;
      case KNOWN_AT_NOT_UNDERSTOOD, KNOWN_AT_IN_FUTURE -> KNOWN_AT;
      case UNKNOWN_MEASURE,
          UNKNOWN_DIMENSION,
          DIMENSION_TWICE,
          DIMENSIONS_TOO_MANY,
          LIST_NOT_PUBLIC,
          BREAKDOWN_NOT_PUBLIC,
          FORMAT_UNKNOWN,
          PAGE_NOT_UNDERSTOOD,
          AUDIENCE_UNKNOWN ->
          BY;
    };
  }
}
