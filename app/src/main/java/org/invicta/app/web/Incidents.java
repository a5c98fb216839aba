package org.invicta.app.web;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Logs faults under a number that the person can quote. The log holds the kinds of the exceptions and where they arose, but
 * not their messages, which may carry what somebody typed.
 */
@Component
class Incidents {

  private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
  private static final String LETTERS = "23456789BCDFGHJKMNPQRTVWXY";
  private static final int FRAMES = 40;

  private final SecureRandom random = new SecureRandom();

  /** Logs the fault and answers with its number. */
  String log(Throwable fault) {
    var number = number();
    LOG.error("Incident {}: {}", number, trace(fault));
    return number;
  }

  private String number() {
    return random
        .ints(8, 0, LETTERS.length())
        .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
        .collect(Collectors.joining());
  }

  static String trace(Throwable fault) {
    var text = new StringBuilder();
    Throwable current = fault;
    for (int depth = 0; current != null && depth < 8; depth++) {
      text.append(depth == 0 ? "" : "\ncaused by ").append(current.getClass().getName());
      Arrays.stream(current.getStackTrace())
          .limit(FRAMES)
          .forEach(frame -> text.append("\n  at ").append(frame));
      current = current.getCause();
    }
    return text.toString();
  }
}
