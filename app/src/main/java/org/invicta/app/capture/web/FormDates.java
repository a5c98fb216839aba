package org.invicta.app.capture.web;

import java.time.LocalDate;
import java.util.Optional;
import org.invicta.app.capture.form.Entries;
import org.invicta.app.web.EnteredDate;

/** Dates typed beside the answers of a form. */
final class FormDates {

  private FormDates() {}

  /** The day in the three boxes of a name, if there is one. */
  static Optional<LocalDate> day(String name, Entries entries) {
    return new EnteredDate(
            entries.one(name + ".day"), entries.one(name + ".month"), entries.one(name + ".year"))
        .date();
  }
}
