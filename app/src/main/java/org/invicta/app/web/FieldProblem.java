package org.invicta.app.web;

/**
 * Something wrong with what a person entered.
 *
 * @param field the name of the field, also the id its component gives the input
 * @param message what to do, in one sentence, such as "Enter a reason"
 */
public record FieldProblem(String field, String message) {}
