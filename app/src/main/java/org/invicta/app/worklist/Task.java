package org.invicta.app.worklist;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing to do.
 *
 * @param title what to do, starting with a verb
 * @param why a sentence that says where it comes from
 * @param due the day by which it is to be done, if there is one
 * @param href the page where it is done
 * @param overdue whether that day has passed
 */
public record Task(
    String title, String why, Optional<LocalDate> due, String href, boolean overdue) {}
