package org.invicta.engine.definition.load;

import java.time.LocalDate;
import java.util.Optional;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;

/** Dated parts of one list: in the order of their dates, never overlapping. */
final class CheckPeriods {
  private final Findings findings;
  private Optional<Days> last = Optional.empty();

  private record Days(LocalDate from, Optional<LocalDate> to) {}

  CheckPeriods(Findings findings) {
    this.findings = findings;
  }

  /** Whether a part may follow those before it; tells why not. A part whose dates cannot be read says nothing. */
  boolean follows(Part part) {
    var from = part.day("from");
    var to = part.day("to");
    if (from.isEmpty() || part.has("to") && to.isEmpty()) {
      return false;
    }
    if (to.filter(day -> day.isBefore(from.get())).isPresent()) {
      wrong(
          part,
          "to",
          "a period that ends on " + part.text("to") + " and starts on " + from.get(),
          "a last day on or after the first",
          "correct one of the two dates");
      return false;
    }
    last.ifPresent(before -> checkAfter(before, from.get(), part));
    last = Optional.of(new Days(from.get(), to));
    return true;
  }

  private void checkAfter(Days before, LocalDate from, Part part) {
    if (from.isBefore(before.from())) {
      wrong(
          part,
          "from",
          "a period from " + from + " after one from " + before.from(),
          "periods in the order of their dates",
          "put the earlier period first");
      return;
    }
    if (before.to().isEmpty() || !from.isAfter(before.to().get())) {
      wrong(
          part,
          "from",
          "a period from "
              + from
              + " while the one from "
              + before.from()
              + " holds "
              + before.to().map(day -> "until " + day).orElse("without end"),
          "periods that do not overlap",
          "end the earlier period on " + from.minusDays(1));
    }
  }

  private void wrong(Part part, String key, String found, String allowed, String todo) {
    findings.add(part.placeOf(key), FindingCode.OVERLAPPING_DATES, found, allowed, todo);
  }
}
