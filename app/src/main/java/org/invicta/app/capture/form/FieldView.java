package org.invicta.app.capture.form;

import java.util.Optional;

/**
 * A field as a form shows it.
 *
 * @param name the name and id of its input
 * @param label its words
 * @param hint help; empty for none
 * @param control how it is filled in
 * @param shown whether it is asked
 * @param when the condition that a script may watch, as JSON; empty when it is always asked or only the server can tell
 * @param conditional whether it is asked only under a condition
 */
public record FieldView(
    String name,
    String label,
    String hint,
    Control control,
    boolean shown,
    Optional<String> when,
    boolean conditional) {}
